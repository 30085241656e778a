-- what everything of a large cycle hangs on
insert into actors.organisation (id, slug, name, kind) overriding system value values (800000, 'many', '{"en": "Many"}', 'network');

insert into forum.forum (id, slug, kind, name, origin) values (800000, 'many', 'regional', '{"en": "Many"}', 'own');

insert into forum.cycle (id, forum, slug, state, audience, number, title, theme, starts, ends, origin)
  values (800000, 800000, 'cycle', 'announced', '{public}', 1, '{"en": "Many"}', '{"en": "Theme"}', '2999-05-01',
  '2999-05-03', 'own');

insert into forum.chair_term (forum, cycle, organisations, starts, ends)
  values (800000, 800000, '{800000}', '2020-01-01', '2999-12-31');

insert into questions.question_set (id, slug, number, state, audience, purpose, title, sections, fingerprint, created_at,
  published_at)
  values (800000, 'many', 1, 'published', '{public}', 'call', '{"en": "Set"}', '[]', 'x', now(), now());

insert into programme.room (id, cycle, name, seats) values (800000, 800000, 'Hall', 500);

insert into programme.hour (id, cycle, day, starts, ends) values (800000, 800000, '2999-05-01', '09:00', '10:00');

insert into actors.person (id, name, email, language) overriding system value values (800000, 'Many', 'many@example.org', 'en');

insert into questions.question_set (id, slug, number, state, audience, purpose, title, sections, fingerprint, created_at,
  published_at)
  values (800001, 'many-criteria', 1, 'published', '{public}', 'appraisal', '{"en": "Criteria"}', '[]', 'y', now(), now());

insert into questions.question_set (id, slug, number, state, audience, purpose, title, sections, fingerprint, created_at,
  published_at)
  values (800002, 'many-inquired', 1, 'published', '{public}', 'inquiry', '{"en": "Asked"}',
    '[{"title": {"en": "All"}, "questions": [{"code": "works", "kind": "yes-no", "label": {"en": "Does it work?"},
       "need": "to-submit", "longest": 0, "most": 0, "weight": 0, "identifying": false, "forReviewers": true,
       "mayBePublic": true}]}]', 'z', now(), now());
