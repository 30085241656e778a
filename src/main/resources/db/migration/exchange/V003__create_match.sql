-- offers and needs that fit: worked out, and worked out again whenever one of them changes
create table exchange.match (
  offer  bigint not null references exchange.listing,
  need   bigint not null references exchange.listing,
  points smallint not null check (points between 1 and 100),
  rule   int not null,
  primary key (need, offer)
);
create index match_by_offer on exchange.match (offer, points desc);
create index match_by_need on exchange.match (need, points desc);
