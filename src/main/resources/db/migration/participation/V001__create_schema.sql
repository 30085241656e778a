create schema if not exists participation;
