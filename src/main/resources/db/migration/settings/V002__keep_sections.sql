-- what the operator set, section by section, read whole
create table settings.section (
  name    text primary key check (name ~ '^[a-z]+(-[a-z]+)*$'),
  version int not null check (version > 0),
  content jsonb not null
);

-- that an area was exported by hand, and of which content, so that it may be switched off
create table settings.area_export (
  id          bigint generated always as identity primary key,
  area        text not null check (area ~ '^[a-z]+$'),
  mark        text not null,
  exported_by text not null,
  exported_at timestamptz not null
);
create index area_export_newest on settings.area_export (area, id);
