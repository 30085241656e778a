-- a renamed or merged organisation is looked for among all practices
create index practice_by_proponent on practices.practice
  using gin ((classification #> '{proponents,organisations}') jsonb_path_ops);
