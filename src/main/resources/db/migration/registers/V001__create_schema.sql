create schema if not exists registers;
