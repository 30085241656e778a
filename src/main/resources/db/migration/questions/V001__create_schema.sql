create schema if not exists questions;
