-- +goose Up
-- One's own data: what it takes to tell newcomers once what Tocsin does, and to forget somebody
-- whose account stays in a room.

-- Empty: was not told yet what Tocsin does. 'dit': was told, or knows. 'oubli': asked to be
-- forgotten and has done nothing since; the row is there for encryption alone, as long as the
-- account is in a room of Tocsin's.
ALTER TABLE members ADD COLUMN standing TEXT NOT NULL DEFAULT '';
UPDATE members SET standing = 'dit';
