-- How a partition hangs on its table: no row where it does not.
select i.inhdetachpending as pending
  from pg_catalog.pg_inherits i
 where i.inhparent = pg_catalog.to_regclass(?)
   and i.inhrelid = pg_catalog.to_regclass(?)
