-- tables, partitioned and foreign ones too, views and materialized views
select c.oid,
       n.nspname                                          as schema,
       c.relname                                          as name,
       c.relkind::text                                    as kind,
       c.relpersistence = 'u'                             as is_unlogged,
       c.relispopulated                                   as has_data,
       c.relreplident::text                               as replica_identity,
       c.relrowsecurity                                   as has_row_security,
       c.relforcerowsecurity                              as forces_row_security,
       c.relispartition                                   as is_partition,
       nullif(am.amname, 'heap')                          as method,
       array(select o from pg_catalog.unnest(c.reloptions) o
             union all
             select 'toast.' || o from pg_catalog.unnest(toast.reloptions) o) as parameters,
       s.spcname                                          as tablespace,
       parent.schemas                                     as parent_schemas,
       parent.names                                       as parent_names,
       pg_catalog.pg_get_expr(c.relpartbound, c.oid)      as bound,
       case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partitioned_by,
       case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end as of_type,
       case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid) end as query,
       used.schemas                                       as used_schemas,
       used.relations                                     as used_relations,
       used.columns                                       as used_columns,
       d.description                                      as comment,
       e.extname                                          as extension
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_am am on am.oid = c.relam
  left join pg_catalog.pg_class toast on toast.oid = c.reltoastrelid
  left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
  left join lateral (
       select pg_catalog.array_agg(pn.nspname::text order by i.inhseqno) as schemas,
              pg_catalog.array_agg(p.relname::text order by i.inhseqno)  as names
         from pg_catalog.pg_inherits i
         join pg_catalog.pg_class p on p.oid = i.inhparent
         join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
        where i.inhrelid = c.oid) parent on true
  left join lateral (
       -- what the query of a view depends on: its rule does, not the view itself
       select pg_catalog.array_agg(un.nspname::text) as schemas,
              pg_catalog.array_agg(u.relname::text)  as relations,
              pg_catalog.array_agg(ua.attname::text) as columns
         from pg_catalog.pg_rewrite r
         join pg_catalog.pg_depend ud
           on ud.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and ud.objid = r.oid
          and ud.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and ud.refobjid <> c.oid
         join pg_catalog.pg_class u on u.oid = ud.refobjid
         join pg_catalog.pg_namespace un on un.oid = u.relnamespace
         left join pg_catalog.pg_attribute ua
           on ua.attrelid = u.oid and ua.attnum = ud.refobjsubid and ud.refobjsubid <> 0
        where r.ev_class = c.oid and c.relkind in ('v', 'm')) used on true
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = c.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.objid = c.oid and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
 where n.nspname = any (?)
   and c.relkind in ('r', 'p', 'f', 'v', 'm')
   and c.relpersistence <> 't'
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C", c.relname collate pg_catalog."C"
