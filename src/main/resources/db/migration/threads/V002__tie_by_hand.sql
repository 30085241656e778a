-- links that people made, with their reason; all others were made by an act
alter table threads.link
  add column by_hand boolean not null default false,
  add column reason  text not null default '' check (length(reason) <= 500),
  add column made_by text,
  add column made_at timestamptz,
  add constraint by_hand_says_why check (by_hand = (made_by is not null) and by_hand = (made_at is not null)
    and (not by_hand or length(reason) >= 3)),
  add constraint nothing_is_tied_to_itself check (not by_hand or from_kind <> to_kind or from_id <> to_id);
