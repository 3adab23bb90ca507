-- +goose Up
-- Digests: who wants one, when, and what they were told. And how what is in one is found quickly.

CREATE TABLE subscriptions (
    id         TEXT NOT NULL PRIMARY KEY,
    member_id  TEXT NOT NULL,              -- who is told in private, or empty
    circle_id  TEXT NOT NULL,              -- that is told in its room, or empty
    wish       TEXT NOT NULL,              -- sealed, padded: of which circles, when
    zone       TEXT NOT NULL,
    since_ms   BIGINT NOT NULL,
    last_ms    BIGINT NOT NULL,            -- when one was due last; 0: never
    planned_ms BIGINT NOT NULL,            -- when the next one is
    seen       TEXT NOT NULL               -- sealed, padded: what was told and still stands
);
CREATE INDEX subscriptions_by_member ON subscriptions (member_id) WHERE member_id <> '';
CREATE UNIQUE INDEX subscriptions_by_circle ON subscriptions (circle_id) WHERE circle_id <> '';

CREATE INDEX proposals_by_deadline ON proposals (state, deadline_ms);
CREATE INDEX proposals_by_review ON proposals (review) WHERE review <> '';
CREATE INDEX electorate_by_member ON electorate (member_id, proposal_id);
CREATE INDEX journal_by_member ON journal (member_id, at_ms) WHERE member_id <> '';
