-- the columns of tables and views, with the sequences behind identity columns
select a.attrelid                                         as relation,
       a.attname                                          as name,
       pg_catalog.format_type(a.atttypid, a.atttypmod)    as type,
       a.attnotnull                                       as is_not_null,
       a.attidentity::text                                as identity,
       a.attgenerated::text                               as generated,
       pg_catalog.pg_get_expr(v.adbin, v.adrelid)         as default_expression,
       case when a.attcollation <> t.typcollation then nullif(cn.nspname, 'pg_catalog') end as collation_schema,
       case when a.attcollation <> t.typcollation then co.collname end as collation,
       case when a.attstorage <> t.typstorage then a.attstorage::text end as storage,
       nullif(a.attcompression::text, '')                 as compression,
       nullif(a.attstattarget, -1)                        as statistics,
       a.attoptions                                       as options,
       not a.attislocal                                   as is_inherited,
       k.conname                                          as not_null_name,
       not k.convalidated                                 as not_null_is_not_valid,
       k.connoinherit                                     as not_null_is_not_inherited,
       not k.conislocal                                   as not_null_is_inherited,
       kd.description                                     as not_null_comment,
       pg_catalog.format_type(q.seqtypid, null)           as sequence_type,
       q.seqincrement, q.seqstart, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
       s.relname                                          as counter,
       d.description                                      as comment
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_catalog.pg_type t on t.oid = a.atttypid
  left join pg_catalog.pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
  left join pg_catalog.pg_collation co on co.oid = a.attcollation
  left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
  left join pg_catalog.pg_constraint k
    on k.conrelid = a.attrelid and k.contype = 'n' and k.conkey[1] = a.attnum
  left join pg_catalog.pg_description kd
    on kd.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and kd.objoid = k.oid and kd.objsubid = 0
  left join pg_catalog.pg_depend x
    on a.attidentity <> '' and x.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.refobjid = a.attrelid
   and x.refobjsubid = a.attnum and x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.deptype = 'i'
  left join pg_catalog.pg_sequence q on q.seqrelid = x.objid
  left join pg_catalog.pg_class s on s.oid = q.seqrelid
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
 where n.nspname = any (?)
   and c.relkind in ('r', 'p', 'f', 'v', 'm')
   and c.relpersistence <> 't'
 order by a.attrelid, a.attnum
