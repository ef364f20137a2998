-- The indexes, one row for each column of each; indoption holds 1 for DESC and 2 for NULLS FIRST. An operator
-- class goes without saying where it is the default one, unless there is another just for the column's type.
select i.indexrelid                                       as index,
       i.indrelid                                         as relation,
       c.relname                                          as name,
       i.indisunique                                      as is_unique,
       i.indnullsnotdistinct                              as has_equal_nulls,
       not i.indisvalid                                   as is_invalid,
       i.indisclustered                                   as is_clustered,
       i.indisreplident                                   as is_replica_identity,
       c.relispartition                                   as is_inherited,
       nullif(am.amname, 'btree')                         as method,
       c.reloptions                                       as parameters,
       s.spcname                                          as tablespace,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid)      as condition,
       g.place > i.indnkeyatts                            as is_included,
       a.attname                                          as column_name,
       case when i.indkey[g.place - 1] = 0
            then pg_catalog.pg_get_indexdef(i.indexrelid, g.place, false) end as expression,
       case when co.oid <> coalesce(a.attcollation, 100) then nullif(cn.nspname, 'pg_catalog') end as collation_schema,
       case when co.oid <> coalesce(a.attcollation, 100) then co.collname end as collation,
       case when not oc.opcdefault
              or key.attoptions is not null
              or coalesce(oc.opcintype <> a.atttypid, false)
             and exists (select from pg_catalog.pg_opclass other
                          where other.opcmethod = oc.opcmethod and other.opcdefault and other.oid <> oc.oid
                            and other.opcintype = a.atttypid)
            then case when pg_catalog.pg_opclass_is_visible(oc.oid) then ''
                      else pg_catalog.quote_ident(ocn.nspname) || '.' end
                 || pg_catalog.quote_ident(oc.opcname)
                 || coalesce(' (' || (select pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' = '
                                               || pg_catalog.quote_literal(o.option_value), ', ')
                                        from pg_catalog.pg_options_to_table(key.attoptions) o) || ')', '')
       end                                                as operator_class,
       case when am.amname = 'btree' then i.indoption[g.place - 1] else 0 end as sort_option,
       d.description                                      as comment
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_am am on am.oid = c.relam
 cross join lateral pg_catalog.generate_series(1, i.indnatts::int) g (place)
  left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
  left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[g.place - 1] and a.attnum > 0
  left join pg_catalog.pg_attribute key
    on key.attrelid = i.indexrelid and key.attnum = g.place and key.attoptions is not null
  left join pg_catalog.pg_collation co on co.oid = i.indcollation[g.place - 1]
  left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
  left join pg_catalog.pg_opclass oc on oc.oid = i.indclass[g.place - 1]
  left join pg_catalog.pg_namespace ocn on ocn.oid = oc.opcnamespace
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = i.indexrelid and d.objsubid = 0
 where n.nspname = any (?)
   and c.relpersistence <> 't'
 order by c.relname collate pg_catalog."C", i.indexrelid, g.place
