create schema if not exists assurance;
