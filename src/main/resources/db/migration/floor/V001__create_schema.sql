create schema if not exists floor;
