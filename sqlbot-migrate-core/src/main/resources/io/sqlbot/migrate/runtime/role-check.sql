-- Whether revisions can run under a role; the parameter is its name. Only PostgreSQL 16 and later
-- tell the right to SET ROLE from membership. SET ROLE asks what the session's own user may do.
select session_user as session_user_name,
       pg_catalog.pg_has_role(session_user, r.oid,
         case when pg_catalog.current_setting('server_version_num')::int >= 160000
              then 'SET' else 'MEMBER' end)                                  as may_set,
       pg_catalog.has_database_privilege(r.oid, pg_catalog.current_database(), 'CREATE')
         or exists (select
                      from pg_catalog.pg_namespace n
                     where n.nspname !~ '^pg_'
                       and pg_catalog.has_schema_privilege(r.oid, n.oid, 'CREATE')) as may_create,
       coalesce(pg_catalog.current_schema(), 'public')                       as schema_name
  from pg_catalog.pg_roles r
 where r.rolname = ?
