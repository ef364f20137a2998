-- revision: bfacd356c9fd
-- revises: 1362739123e5
-- message: add user avatar
-- created: 2026-06-30T09:00:00Z

-- upgrade
ALTER TABLE "sys_user" ADD COLUMN "avatar" character varying(255);

-- downgrade
ALTER TABLE "sys_user" DROP COLUMN "avatar";
