create schema if not exists partnerships;
