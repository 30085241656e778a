create schema if not exists forum;
