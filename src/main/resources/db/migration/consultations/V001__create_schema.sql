create schema if not exists consultations;
