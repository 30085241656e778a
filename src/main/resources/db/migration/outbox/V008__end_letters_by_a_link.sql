-- the key by which links that end letters are sealed; such a link opens nothing else
create table outbox.link_key (
  id  int primary key default 1 check (id = 1),
  key bytea not null check (length(key) = 32)
);

-- where its recipient ends letters like this one; empty where they have to get it
alter table outbox.letter add column unsubscribe text not null default '' check (unsubscribe ~ '^(https?://\S+)?$');
