-- Functions and procedures; the attributes are those that CREATE FUNCTION would have to be told. The arrays of
-- parameters are missing where PostgreSQL can do without: modes where all are IN, names where none has one.
select p.oid,
       n.nspname                                          as schema,
       p.proname                                          as name,
       p.prokind::text                                    as kind,
       l.lanname                                          as language,
       case when p.prokind <> 'p' then pg_catalog.pg_get_function_result(p.oid) end as returns,
       array(select pg_catalog.format_type(u.type, null)
               from pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality u (type, place)
              order by u.place)                           as parameter_types,
       p.proargmodes::text[]                              as parameter_modes,
       p.proargnames                                      as parameter_names,
       array(select pg_catalog.pg_get_function_arg_default(p.oid, g.place)
               from pg_catalog.generate_series(1, coalesce(pg_catalog.cardinality(p.proallargtypes), p.pronargs)) g (place)
              where p.pronargdefaults > 0
              order by g.place)                           as parameter_defaults,
       array_remove(array [
         case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' end,
         case when p.prokind = 'w' then 'WINDOW' end,
         case when p.proleakproof then 'LEAKPROOF' end,
         case when p.proisstrict then 'STRICT' end,
         case when p.prosecdef then 'SECURITY DEFINER' end,
         case p.proparallel when 's' then 'PARALLEL SAFE' when 'r' then 'PARALLEL RESTRICTED' end,
         case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end then 'COST ' || p.procost end,
         case when p.proretset and p.prorows <> 1000 then 'ROWS ' || p.prorows end,
         case when p.prosupport <> 0 then 'SUPPORT ' || p.prosupport::text end,
         (select 'TRANSFORM ' || pg_catalog.string_agg('FOR TYPE ' || pg_catalog.format_type(u.type, null), ', ')
            from pg_catalog.unnest(p.protrftypes) u (type))
       ], null)                                           as attributes,
       p.proconfig                                        as settings,
       coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc) as body,
       p.prosqlbody is not null                           as is_parsed,
       p.probin                                           as library,
       case when p.proowner <> me.oid then pg_catalog.pg_get_userbyid(p.proowner) end as owner,
       access.privileges                                  as privileges,
       null::text[]                                       as attached,
       pg_catalog.array_remove(array [
         case when exists (select from pg_catalog.pg_seclabel s
                            where s.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass and s.objoid = p.oid)
              then 'security labels' end,
         case when exists (select from pg_catalog.aclexplode(p.proacl) a where a.grantor <> p.proowner)
              then 'who granted which privilege' end], null) as lost,
       d.description                                      as comment,
       e.extname                                          as extension
  from pg_catalog.pg_proc p
 cross join (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user) me
  join pg_catalog.pg_namespace n on n.oid = p.pronamespace
  join pg_catalog.pg_language l on l.oid = p.prolang
  left join pg_catalog.pg_description d
    on d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objoid = p.oid and d.objsubid = 0
  left join pg_catalog.pg_depend x
    on x.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and x.objid = p.oid and x.deptype = 'e'
  left join pg_catalog.pg_extension e on e.oid = x.refobjid
  left join lateral (
       -- how its privileges differ from those of one that the reading role makes and gives to the owner
         with has as (
              select a.privilege_type, a.grantee, a.is_grantable
                from pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
            ), usual as (
              select a.privilege_type, a.grantee, a.is_grantable
                from pg_catalog.aclexplode(pg_catalog.acldefault('f', p.proowner)) a
            ), anew as (
              select a.privilege_type, case a.grantee when me.oid then p.proowner else a.grantee end, a.is_grantable
                from (select coalesce((select s.defaclacl from pg_catalog.pg_default_acl s
                                        where s.defaclrole = me.oid and s.defaclnamespace = 0
                                          and s.defaclobjtype = 'f'), pg_catalog.acldefault('f', me.oid)) as acl
                       union all
                      select s.defaclacl from pg_catalog.pg_default_acl s
                       where s.defaclrole = me.oid and s.defaclnamespace = p.pronamespace
                         and s.defaclobjtype = 'f') given
               cross join lateral pg_catalog.aclexplode(given.acl) a
            ), change (what, name, grantee, is_grantable, attname) as (
              select 'GRANT', g.*, null::text from (table has except (table usual intersect table anew)) g
               union all
              select 'REVOKE', r.*, null::text from (table anew except table has) r
            )
       select pg_catalog.array_agg(array [change.what, change.name, change.attname,
                case when change.grantee <> 0 then pg_catalog.pg_get_userbyid(change.grantee)::text end,
                change.is_grantable::text]
                order by change.grantee = 0 desc, pg_catalog.pg_get_userbyid(change.grantee) collate pg_catalog."C",
                         change.is_grantable, change.name, change.attname collate pg_catalog."C") as privileges
         from change
        where e.oid is null) access on true
 where n.nspname = any (?)
   and p.prokind <> 'a'
 order by n.nspname <> pg_catalog.current_schema(), n.nspname collate pg_catalog."C", p.proname collate pg_catalog."C",
          pg_catalog.pg_get_function_identity_arguments(p.oid) collate pg_catalog."C"
