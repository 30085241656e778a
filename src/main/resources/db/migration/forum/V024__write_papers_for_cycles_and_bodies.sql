-- a paper may be for a whole cycle, or for a body that works between meetings
alter table forum.paper add column cycle bigint references forum.cycle, add column body bigint references forum.body;
alter table forum.paper drop constraint of_a_session_or_a_table;
alter table forum.paper add constraint of_one_place check (num_nonnulls(session, roundtable, cycle, body) = 1);
create index paper_by_cycle on forum.paper (cycle) where cycle is not null;
create index paper_by_body on forum.paper (body) where body is not null;
