-- revision: 50159fa52306
-- revises: 91155adbf961
-- message: add chat pinned

-- upgrade
ALTER TABLE chat ADD COLUMN pinned boolean DEFAULT false NOT NULL;

-- downgrade
ALTER TABLE chat DROP COLUMN pinned;
