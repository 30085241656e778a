create schema if not exists calls;
