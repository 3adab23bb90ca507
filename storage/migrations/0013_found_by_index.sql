-- +goose Up
-- What grows with the years is found without reading it through: what is planned for something, and
-- the proposals that something is tied to.
CREATE INDEX due_by_ref ON due (ref, kind);
CREATE INDEX links_by_number ON links (kind, number);
