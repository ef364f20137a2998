-- revision: c41d7a90be52
-- message: create the entries of the audit
-- created: 2026-11-10T09:00:00Z

-- upgrade
create table audit_entry (
  id bigint generated always as identity primary key,
  what text not null,
  at timestamptz not null default now()
);

-- downgrade
drop table audit_entry;
