-- +goose Up
-- Text ids are made by the program, moments are milliseconds since 1970 (UTC),
-- "sealed" columns hold XChaCha20-Poly1305 as text (seal.go). The same file
-- serves SQLite and PostgreSQL. Never edit it: add a new one.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);

-- The only place that ties an id to a person. Forgetting is deleting the row.
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE rooms (
    id          TEXT NOT NULL PRIMARY KEY,
    lookup      TEXT NOT NULL UNIQUE,        -- keyed hash of the Matrix room id
    matrix_id   TEXT NOT NULL,               -- sealed
    name        TEXT NOT NULL,               -- sealed
    kind        TEXT NOT NULL,               -- circle, direct, or empty while unknown
    state       TEXT NOT NULL,               -- invited, joined, left
    encryption  TEXT NOT NULL DEFAULT '',    -- sealed settings; once set it is never emptied
    successor   TEXT NOT NULL DEFAULT '',    -- sealed id of the room that replaces it
    last_event  TEXT NOT NULL DEFAULT '',    -- newest event taken, where a gap ends
    joined_ms   BIGINT NOT NULL DEFAULT 0
);

-- Rooms that were replaced by others: what is still said there is for nobody.
CREATE TABLE past_rooms (
    lookup TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE memberships (
    room_id   TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,             -- join or invite
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
CREATE INDEX memberships_by_member ON memberships (member_id);

CREATE TABLE inbox (
    seq       BIGINT NOT NULL PRIMARY KEY,
    event_id  TEXT NOT NULL UNIQUE,
    room_id   TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    state     TEXT NOT NULL,             -- waiting (for a key), pending, handled
    sent_ms   BIGINT NOT NULL,
    body      TEXT NOT NULL,             -- sealed, emptied once handled
    verb      TEXT NOT NULL DEFAULT '',  -- what it did, so that it can be undone
    ref       TEXT NOT NULL DEFAULT ''
);
CREATE INDEX inbox_open ON inbox (state, seq) WHERE state <> 'handled';

CREATE TABLE outbox (
    seq      BIGINT NOT NULL PRIMARY KEY,
    txn      TEXT NOT NULL UNIQUE,       -- Matrix transaction id, derived from the cause
    room_id  TEXT NOT NULL,
    cause    TEXT NOT NULL,              -- what it answers: an event id or a due row
    event_id TEXT NOT NULL DEFAULT '',   -- once delivered
    state    TEXT NOT NULL,              -- pending, sent, dropped
    body     TEXT NOT NULL               -- sealed, emptied once delivered
);
CREATE INDEX outbox_open ON outbox (state, room_id, seq) WHERE state = 'pending';
CREATE INDEX outbox_by_cause ON outbox (cause);
CREATE INDEX outbox_by_event ON outbox (event_id);

CREATE TABLE dialogs (
    room_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    command    TEXT NOT NULL,
    draft      TEXT NOT NULL,            -- sealed
    updated_ms BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);

CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
CREATE INDEX due_by_time ON due (at_ms);

CREATE TABLE journal (
    circle_id TEXT NOT NULL,
    seq       BIGINT NOT NULL,           -- 1, 2, 3 … in the circle
    at_ms     BIGINT NOT NULL,
    member_id TEXT NOT NULL,             -- empty: Tocsin itself
    act       TEXT NOT NULL,
    ref       TEXT NOT NULL,
    detail    TEXT NOT NULL,             -- sealed, may be erased
    digest    TEXT NOT NULL,             -- of the salted detail, stays
    hash      TEXT NOT NULL,             -- chains the row to the one before
    PRIMARY KEY (circle_id, seq)
);

CREATE TABLE proposals (
    id          TEXT NOT NULL PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    author_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    title       TEXT NOT NULL,           -- sealed
    body        TEXT NOT NULL,           -- sealed
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    rules       TEXT NOT NULL,           -- those that held when it opened
    opened_ms   BIGINT NOT NULL,
    deadline_ms BIGINT NOT NULL,
    zone        TEXT NOT NULL,
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the native poll in the outbox
    receipt     TEXT NOT NULL DEFAULT ''
);
CREATE INDEX proposals_by_circle ON proposals (circle_id, state, number);
CREATE INDEX proposals_by_poll ON proposals (poll) WHERE poll <> '';

CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, member_id)
);

CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
);
CREATE INDEX ballots_by_voter ON ballots (proposal_id, member_id, seq);
