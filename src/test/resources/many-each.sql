-- one more of each: n is its number; what belongs to one record belongs to the first
insert into actors.organisation (id, slug, name, kind) overriding system value
  select 800000 + n, 'many-' || n, jsonb_build_object('en', 'Many ' || n), 'network'
  from generate_series(:from, :until) n;

insert into forum.session (id, forum, cycle, slug, state, audience, kind, title, brief, team, organisations, origin, position)
  select 800000 + n, 800000, 800000, 'many-' || n, 'public', '{public}', 'talks', jsonb_build_object('en', 'Many ' || n),
  '{"en": "Much"}', jsonb_build_array(jsonb_build_object('kind', 'co-chair', 'organisation', 800000 + n)),
  array[800000 + n]::bigint[], 'own', n
  from generate_series(:from, :until) n;

insert into forum.pitch (session, position, state, audience, title, organisations, origin)
  select 800001, n, 'confirmed', '{public}', jsonb_build_object('en', 'Many ' || n), array[800000 + n]::bigint[], 'own'
  from generate_series(:from, :until) n;

insert into forum.note (session, position, audience, kind, text, written_by, written_at)
  select 800001, n, '{public}', 'point', jsonb_build_object('en', 'Many ' || n), 'test', now()
  from generate_series(:from, :until) n;

insert into forum.body (forum, slug, kind, name)
  select 800000, 'many-' || n, 'committee', jsonb_build_object('en', 'Many ' || n)
  from generate_series(:from, :until) n;

insert into forum.seat (body, organisation, part, starts)
  select (select id from forum.body where slug = 'many-1'), 800000 + n, 'member', '2020-01-01'
  from generate_series(:from, :until) n;

insert into calls.call (id, slug, state, audience, kind, conveners, title, eligibility, question_set, opens, closes, zone,
  opens_at, closes_at, created_at, published_at, closed_at)
  select 800000 + n, 'many-' || n, 'in-review', '{public}', 'pitches', '{800000}', jsonb_build_object('en', 'Many ' || n),
  '{"organisationKinds": [], "verifiedOnly": false, "countries": []}', 800000, '2020-01-01', '2020-02-01', 'UTC',
  '2020-01-01', '2020-02-01', now(), now(), now()
  from generate_series(:from, :until) n;

insert into calls.submission (id, call, state, audience, owner, language, title, edition, begun_at, arrived_at, admitted_until, receipt)
  select 800000 + n, 800001, 'submitted', '{restricted:sealed,person:800000}', 800000 + n, 'en', 'Many ' || n, 1, now(), now(), now(), 'M' || n
  from generate_series(:from, :until) n;

insert into calls.submission_edition (submission, number, title, answers, arrived_at)
  select 800000 + n, 1, 'Many ' || n, '{}', now()
  from generate_series(:from, :until) n;

insert into calls.dossier (id, submission, call, audience, edition, number)
  select 800000 + n, 800000 + n, 800001, '{restricted:secretariat}', 1, n
  from generate_series(:from, :until) n;

insert into recommendations.recommendation (id, state, audience, created_at, created_by, slug, number, forum, first_cycle,
  cycle, text)
  select 800000 + n, 'open', '{public}', now(), 'test', 'many-' || n, 'MA-1-' || lpad(n::text, 4, '0'), 800000, 800000, 800000,
  jsonb_build_object('en', 'Many ' || n)
  from generate_series(:from, :until) n;

insert into recommendations.bearing (recommendation, cycle, how, made_at) select 800000 + n, 800000, 'issued', now()
  from generate_series(:from, :until) n;

insert into recommendations.wording (recommendation, number, text, from_at, by)
  select 800000 + n, 1, jsonb_build_object('en', 'Many ' || n), now(), 'test'
  from generate_series(:from, :until) n;

insert into recommendations.launch (state, audience, created_at, cycle, organisation, title)
  select 'launched', '{public}', now(), 800000, 800000 + n, jsonb_build_object('en', 'Many ' || n)
  from generate_series(:from, :until) n;

insert into consultations.consultation (id, state, audience, created_at, slug, title, cycle, day)
  select 800000 + n, 'open', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), 800000, '2026-01-01'
  from generate_series(:from, :until) n;

insert into consultations.contribution (audience, consultation, organisation, text, language, attributed, reflected, made_at)
  select '{public}', 800001, 800000 + n, 'Many', 'en', true, 'reflected', now()
  from generate_series(:from, :until) n;

insert into consultations.inquiry (id, state, audience, created_at, slug, title, cycle, addressees, question_set, last_day,
  closes_at, published_at, findings)
  select 800000 + n, 'published', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), 800000,
  '{800000}', 800002, '2026-01-01', now(), now(), '{"": {"en": "Much"}}'
  from generate_series(:from, :until) n;

insert into consultations.appeal (id, state, audience, created_at, slug, title, text, organisations)
  select 800000 + n, 'open', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), '{"en": "Act"}',
  '{800000}'
  from generate_series(:from, :until) n;

insert into consultations.signature (state, audience, appeal, organisation, wording, sha256, signed_by, signed_at)
  select 'signed', '{public}', 800001, 800000 + n, 1, repeat('0', 64), 'test', now()
  from generate_series(:from, :until) n;

insert into consultations.matter (id, state, audience, created_at, slug, title)
  select 800000 + n, 'open', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n)
  from generate_series(:from, :until) n;

insert into consultations.matter_step (matter, number, kind, text, made_at)
  select 800001, n, 'sent', '{"en": "Sent"}', now()
  from generate_series(:from, :until) n;

insert into participation.registration (id, state, audience, cycle, name, email, part, language, listed, asked_at, confirmed_at)
  select 800000 + n, 'confirmed', '{restricted:secretariat}', 800000, 'Many ' || n, 'many-' || n || '@example.org', 'delegate',
  'en', true, now(), now()
  from generate_series(:from, :until) n;

insert into participation.participant (registration, audience, cycle, name, function, part, listed)
  select 800000 + n, '{public}', 800000, 'Many ' || n, '', 'delegate', true
  from generate_series(:from, :until) n;

insert into floor.question (session, state, audience, text, language, asker, asked_at)
  select 800001, 'shown', '{public}', 'Many ' || n, 'en', 'guest:' || n, now()
  from generate_series(:from, :until) n;

insert into calls.phase (id, state, call, number, name, switches, criteria, wanted, due)
  select 800000 + n, 'closed', 800000 + n, 1, '{"en": "First"}',
    '{"reviewersSeeAuthors": false, "othersReviews": "NEVER", "authorsSeeReviews": false, "mayChangeOwn": false, "noAppraisalNeeded": true}',
    800001, 1, '2026-01-01'
  from generate_series(:from, :until) n;

insert into calls.assignment (id, audience, state, cases, dossier, phase, person, alias, place, offered_at, declared_at)
  select 800000 + n, '{person:800000}', 'accepted', array['dossier:' || (800000 + n)], 800000 + n, 800001, 800000, 'A', n, now(), now()
  from generate_series(:from, :until) n;

insert into calls.author (submission, person, organisation, role, name, email, consent, asked_at, answered_at)
  select 800000 + n, 800000, 800000 + n, 'lead', 'Many', 'many@example.org', 'given', now(), now()
  from generate_series(:from, :until) n;

insert into calls.clarification (state, audience, call, asked_by, question, answer, asked_at, answered_at)
  select 'answered', '{public}', 800001, 'test', 'Many ' || n, '{"en": "Yes"}', now(), now()
  from generate_series(:from, :until) n;

insert into forum.paper (id, audience, state, session, kind, created_at, published_at)
  select 800000 + n, '{public}', 'published', 800001, 'background', now(), now()
  from generate_series(:from, :until) n;

insert into forum.paper_edition (paper, number, audience, stage, title, text, frozen_at)
  select 800000 + n, 1, '{public}', 'published', jsonb_build_object('en', 'Many ' || n), '{"en": "One."}', now()
  from generate_series(:from, :until) n;

insert into forum.forum (id, slug, kind, name, origin)
  select 800000 + n, 'many-' || n, 'regional', jsonb_build_object('en', 'Many ' || n), 'own'
  from generate_series(:from, :until) n;

insert into forum.regional_update (audience, forum, cycle, text, made_by, made_at)
  select '{public}', 800000 + n, 800000, '{"en": "We met."}', 'test', now()
  from generate_series(:from, :until) n;

insert into recommendations.follow_up (audience, recommendation, organisation, what, language, progress, named, told_at)
  select '{public}', 800001, 800000 + n, 'Many', 'en', 'begun', true, now()
  from generate_series(:from, :until) n;

insert into consultations.reply (audience, inquiry, state, organisation, answers, consent, sent_at, sent_by)
  select '{restricted:secretariat}', 800001, 'sent', 800000 + n, '{"works": ["yes"]}', 'none', now(), 'test'
  from generate_series(:from, :until) n;

insert into consultations.discussion (id, state, audience, created_at, slug, title, cycle, questions, last_day, closes_at, reach)
  select 800000 + n, 'closed', '{public}', now(), 'many-' || n, jsonb_build_object('en', 'Many ' || n), 800000,
    '[{"en": "What works?"}]', '2026-01-01', now(), 'public'
  from generate_series(:from, :until) n;

insert into consultations.post (state, audience, discussion, question, organisation, author, text, language, made_at)
  select 'shown', '{public}', 800001, 1, 800000 + n, 'test', 'Many', 'en', now()
  from generate_series(:from, :until) n;

insert into participation.delegation (audience, cycle, organisation, constituency, places, last_day)
  select '{restricted:secretariat}', 800000, 800000 + n, 'government', 3, '2999-01-01'
  from generate_series(:from, :until) n;

insert into programme.room (id, cycle, name, seats) select 800000 + n, 800000, 'Room ' || n, 30
  from generate_series(:from, :until) n;
