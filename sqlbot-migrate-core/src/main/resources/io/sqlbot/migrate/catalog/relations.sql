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
       case when c.relkind in ('v', 'm') and c.relowner <> me.oid
            then pg_catalog.pg_get_userbyid(c.relowner) end as owner,
       access.privileges                                  as privileges,
       attached.statements                                as attached,
       attached.lost                                      as lost,
       d.description                                      as comment,
       e.extname                                          as extension
  from pg_catalog.pg_class c
 cross join (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user) me
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
  left join lateral (
       -- how its privileges differ from those of one that the reading role makes and gives to the owner
         with has as (
              select a.privilege_type, a.grantee, a.is_grantable
                from pg_catalog.aclexplode(coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) a
            ), usual as (
              select a.privilege_type, a.grantee, a.is_grantable
                from pg_catalog.aclexplode(pg_catalog.acldefault('r', c.relowner)) a
            ), anew as (
              select a.privilege_type, case a.grantee when me.oid then c.relowner else a.grantee end, a.is_grantable
                from (select coalesce((select s.defaclacl from pg_catalog.pg_default_acl s
                                        where s.defaclrole = me.oid and s.defaclnamespace = 0
                                          and s.defaclobjtype = 'r'), pg_catalog.acldefault('r', me.oid)) as acl
                       union all
                      select s.defaclacl from pg_catalog.pg_default_acl s
                       where s.defaclrole = me.oid and s.defaclnamespace = c.relnamespace
                         and s.defaclobjtype = 'r') given
               cross join lateral pg_catalog.aclexplode(given.acl) a
            ), change (what, name, grantee, is_grantable, attname) as (
              select 'GRANT', g.*, null::text from (table has except (table usual intersect table anew)) g
               union all
              select 'REVOKE', r.*, null::text from (table anew except table has) r
               union all
              select 'GRANT', a.privilege_type, a.grantee, a.is_grantable, ca.attname::text
                from pg_catalog.pg_attribute ca
               cross join lateral pg_catalog.aclexplode(ca.attacl) a
               where ca.attrelid = c.oid and ca.attnum > 0 and not ca.attisdropped
            )
       select pg_catalog.array_agg(array [change.what, change.name, change.attname,
                case when change.grantee <> 0 then pg_catalog.pg_get_userbyid(change.grantee)::text end,
                change.is_grantable::text]
                order by change.grantee = 0 desc, pg_catalog.pg_get_userbyid(change.grantee) collate pg_catalog."C",
                         change.is_grantable, change.name, change.attname collate pg_catalog."C") as privileges
         from change
        where c.relkind in ('v', 'm')) access on true
  left join lateral (
       -- what else hangs on a view, and what of that no statement gives back
         with rule as (
              select r.oid, r.rulename as name, case when n.nspname <> pg_catalog.current_schema()
                     then pg_catalog.pg_get_ruledef(r.oid)
                     else replace(pg_catalog.pg_get_ruledef(r.oid), ' TO ' || pg_catalog.quote_ident(n.nspname) || '.'
                            || pg_catalog.quote_ident(c.relname), ' TO ' || pg_catalog.quote_ident(c.relname)) end as sql,
                     1 as place
                from pg_catalog.pg_rewrite r
               where r.ev_class = c.oid and r.rulename <> '_RETURN'
            ), statistic as (
              select o.oid, o.stxname as name, case when on_n.nspname <> pg_catalog.current_schema()
                     then pg_catalog.pg_get_statisticsobjdef(o.oid)
                     else replace(pg_catalog.pg_get_statisticsobjdef(o.oid), pg_catalog.quote_ident(on_n.nspname)
                            || '.' || pg_catalog.quote_ident(o.stxname), pg_catalog.quote_ident(o.stxname)) end as sql,
                     2 as place
                from pg_catalog.pg_statistic_ext o
                join pg_catalog.pg_namespace on_n on on_n.oid = o.stxnamespace
               where o.stxrelid = c.oid
            ), thing as (table rule union all table statistic)
       select array(select thing.sql from thing order by thing.place, thing.name collate pg_catalog."C") as statements,
              pg_catalog.array_remove(array [
                case when exists (select from pg_catalog.pg_seclabel l
                                   where l.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and l.objoid = c.oid)
                     then 'security labels' end,
                case when exists (select from pg_catalog.aclexplode(c.relacl) a where a.grantor <> c.relowner)
                     then 'who granted which privilege' end,
                case when exists (select from thing
                                    join pg_catalog.pg_description td on td.objoid = thing.oid
                                     and td.classoid = case thing.place
                                           when 1 then 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                                           else 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass end)
                     then 'comments on rules and statistics' end], null) as lost
        where c.relkind in ('v', 'm')) attached on true
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objoid = c.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.objid = c.oid and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
 where n.nspname = any (?)
   and c.relkind in ('r', 'p', 'f', 'v', 'm')
   and c.relpersistence <> 't'
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C", c.relname collate pg_catalog."C"
