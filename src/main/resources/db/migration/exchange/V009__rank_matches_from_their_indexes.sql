-- whether one is among the best of another is told from the index alone
drop index exchange.match_by_offer;
drop index exchange.match_by_need;
create index match_by_offer on exchange.match (offer, points desc, need);
create index match_by_need on exchange.match (need, points desc, offer);
