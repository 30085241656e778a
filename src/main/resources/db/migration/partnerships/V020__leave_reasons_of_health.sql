-- the world reads how a pillar stands; why tells what partners wrote down among themselves
update partnerships.front set version = version + 1,
    health = jsonb_set(jsonb_set(jsonb_set(health, '{finance,reasons}', '[]'), '{monitoring,reasons}', '[]'), '{adaptability,reasons}', '[]')
  where health is not null;
