create schema if not exists recommendations;
