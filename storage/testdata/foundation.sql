-- A database as 0001 left it, sealed with key(1): two circles, two proposals, two ballots, a poll.
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO goose_db_version (id, version_id, is_applied, tstamp) VALUES (1, 0, 1, '2026-11-23 17:31:44');
INSERT INTO goose_db_version (id, version_id, is_applied, tstamp) VALUES (2, 1, 1, '2026-11-23 17:31:44');
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO meta (name, value) VALUES ('key', 'zbe2L8Kx3+nahNNSetHLa6oQWqaJAs1vAlVghXUlreJEKOLMhZ/QRmvH2h8yOw');
INSERT INTO meta (name, value) VALUES ('position', 'hOqlpV1B9/JcjMyZhwhlREsIH22AHheB66ae9iqNzrjQ821MJLRU2YWRHA');
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
);
INSERT INTO members (id, lookup, matrix_id, name, language, automated) VALUES ('6xowhweyuh23qhlinj3657pv4u', 'a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748', 'GLiF26OIWfy0zNoE9meAdnkfageFkJh6XVZrkyq6vAONQCLYmv7Ivx3byYHmphi61FIV', 'NMXEoIDrb8mha3i1B6Gdu+iBDIrvpmd5kxG8WkjchIIEJmEEy1O9lAyNaoDHNqj4t3gESNC6oLm7ghg', '', 0);
INSERT INTO members (id, lookup, matrix_id, name, language, automated) VALUES ('t2eegjvpz3hgqkihetkduquypi', '5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0', 'XeTeCmN9InqO2lmexMrr5vy6xSB3dAOZc/M/XalVP7wSR4GhxTZVuYUIYnlYd72EBxon', 'JobIkYV2Nm753EzNudpz4QwUAARxYRaPG2Cz+siTcvUc+bZH4jThiIQE+O3djDP4KPb0mC2/Wves4dg', 'nl', 0);
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
INSERT INTO rooms (id, lookup, matrix_id, name, kind, state, encryption, successor, last_event, joined_ms) VALUES ('gc6urp2d2ziaqgzupht4tw3dya', 'J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog', 'eeMyuEX8MGQ2gpqB5UD8mAfS43frb7ubGLdwNr+tP6R/tkCmQ3/ZQjEGWPCZl22mzRN2', 'MoCb2MlCnPl1GkCzScF6k29hBhhd3vb9/BqN49AYSXuxI7IrnCIOslnWLl0z5A', 'circle', 'joined', 'nbiP8tBJ94Iky+KhQTENmhp4c7KY8N6YLy+156qwoJBOHC6D66NKODW9cNul1ivM8xlwdr4kUU+ZpfhES6JIuPF91INzq73jsNoLRA', '', '', 1763989200000);
INSERT INTO rooms (id, lookup, matrix_id, name, kind, state, encryption, successor, last_event, joined_ms) VALUES ('2u7tdmxk2czg3t7kh34m36gqjq', 'Vfm7JiC0uVzL6+OWK+9aWc/axKMCqKZgXhmuNPCQO+0', 'IytJcgpelqPKvOhu7/C49lj2KJvlLetZMmLKJAb4BynGrQZNOomo9bgOkLsgCxYMfQqg', 'poxjwr7bSbZ4+REES6drmRVsqdgBViKTP4LT31yM54vuukPuMbfvdF3zvhPYUQ', 'circle', 'joined', 'zOCHpFLXkzi2SzCGCRaOcnL+e3k9lzQ3g4gq23WJKr9ipbUP1USuyV976zYkndtgKCSrolrnwBzfnxUwUJlwm8ZWW2RgBpT/eZLhGQ', '', '', 1763989200000);
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
INSERT INTO memberships (room_id, member_id, state, since_ms) VALUES ('gc6urp2d2ziaqgzupht4tw3dya', '6xowhweyuh23qhlinj3657pv4u', 'join', 1763989200000);
INSERT INTO memberships (room_id, member_id, state, since_ms) VALUES ('gc6urp2d2ziaqgzupht4tw3dya', 't2eegjvpz3hgqkihetkduquypi', 'join', 1763989200000);
INSERT INTO memberships (room_id, member_id, state, since_ms) VALUES ('2u7tdmxk2czg3t7kh34m36gqjq', '6xowhweyuh23qhlinj3657pv4u', 'join', 1763989200000);
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
INSERT INTO inbox (seq, event_id, room_id, member_id, kind, state, sent_ms, body, verb, ref) VALUES (2, '$0', 'gc6urp2d2ziaqgzupht4tw3dya', '6xowhweyuh23qhlinj3657pv4u', 'message', 'pending', 1763989200000, 'iI1JKfUi5Ajj4xlJm+FHUoylFYcX6ntmO3IRsYW4sDgrfMtORtVMidDdLSpelmh7NJ3ALtTvED9G3FzR45h1rNLgKiRssVJLYg', '', '');
INSERT INTO inbox (seq, event_id, room_id, member_id, kind, state, sent_ms, body, verb, ref) VALUES (3, '$1', 'gc6urp2d2ziaqgzupht4tw3dya', '6xowhweyuh23qhlinj3657pv4u', 'message', 'pending', 1763989200000, '0M7CvYJuTuCwGlrPWLtsQE1MTEQ9aR1BQmChZSz2ptCDWKYqLkJzzHjJ80hhBMIkZZ/fGyzaQXd5VkgkIYwHRNlyZIvrlwVVdQ', '', '');
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
INSERT INTO outbox (seq, txn, room_id, cause, event_id, state, body) VALUES (42, 'th2ajumxlbbulpcpidp3es6feku', 'gc6urp2d2ziaqgzupht4tw3dya', '$0', '', 'pending', 'VphUdYxZwHp2ASmc7LK2vUqHSWj/LSltl26/YkBvlo8kaLpnKv0xdSo+Va/ljfk/ZD0ZZLg4a6inX2IBLcXDE34');
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
INSERT INTO dialogs (room_id, member_id, command, draft, updated_ms) VALUES ('gc6urp2d2ziaqgzupht4tw3dya', '6xowhweyuh23qhlinj3657pv4u', 'vote', '6mYREvI9i8qy+xhoFtPtLxZ19iZhvtuQ1sVBXdMBMm9URc1lqqaeOJz8/gOuIGb3D+ymWg', 1763989200000);
CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
INSERT INTO due (id, kind, ref, at_ms, wall, zone) VALUES ('0000000000000000001-f4z3jnwqxwe2d563abockvzhuq', 'greet', 'gc6urp2d2ziaqgzupht4tw3dya', 1763989200000, '2025-11-24T14:00', 'Europe/Brussels');
INSERT INTO due (id, kind, ref, at_ms, wall, zone) VALUES ('0000000000000000043-bpcmbb3otrrxtwlzbuuqvqga7m', 'greet', '2u7tdmxk2czg3t7kh34m36gqjq', 1763989200000, '2025-11-24T14:00', 'Europe/Brussels');
INSERT INTO due (id, kind, ref, at_ms, wall, zone) VALUES ('0000000000000000044-vwbqe3gocym6rhvvwpmk43untq', 'close-proposal', 'y67qhnzcxayeh5lq2zhtee2knq', 1763992800000, '2025-11-24T15:00', 'Europe/Brussels');
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
INSERT INTO journal (circle_id, seq, at_ms, member_id, act, ref, detail, digest, hash) VALUES ('gc6urp2d2ziaqgzupht4tw3dya', 1, 1763989200000, '6xowhweyuh23qhlinj3657pv4u', 'vote', 'y67qhnzcxayeh5lq2zhtee2knq', 'JP4jlW7H9WUm3BolwdvHk81LahEhPtJlpF5qQF9XrKBRQH1tIgk5ahP1/euRfh7hd6d4uIxqPUKiJ/WHZe7vcGEphkSEgAUq5uM', '16332aa0cdd1ee67d72433afa088dfeec5df5343f32361e3fa92a2e92b526656', '33526e886304b57cdb07df11b5de4387b77cbe8478dabc01640d7c18a5daa6b1');
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
INSERT INTO proposals (id, number, circle_id, author_id, kind, state, title, body, first_day, last_day, rules, opened_ms, deadline_ms, zone, poll, receipt) VALUES ('y67qhnzcxayeh5lq2zhtee2knq', 1, 'gc6urp2d2ziaqgzupht4tw3dya', '', 'action', 'ouverte', 'GXN23TWRqRbE1Lpmv5huVDBM+pnBbhKJz8+M2y+/P2bcII95TdssgWzvy1Oz6C962uepKCDbKg', 'uPKZN5XmH9kuIzL1zxVK570eGOSQD+nYxBz0k8AAnGeBsKcOQ/oZa+2ZxuVAbdRAJXTvlpU', '', '', '{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}', 1763989200000, 1763992800000, 'Europe/Brussels', 'tpollofproposal1', '');
INSERT INTO proposals (id, number, circle_id, author_id, kind, state, title, body, first_day, last_day, rules, opened_ms, deadline_ms, zone, poll, receipt) VALUES ('7fhrcls6kfnhhjspq3o352atrm', 2, '2u7tdmxk2czg3t7kh34m36gqjq', '', 'action', 'ouverte', 'PTYfCvZPD+xwCq+O8MGHjXsjaG0GuugY+4tubA/8jMopvH8j8BA2RGJ81rfSTC2tqChY+sfv1w', '7W4LIWvsRib5OkYWE/Yv3syfOgNESV5dImEtJ0Mf5kd8dHdd8ju00Kfrx4HeAkul6RGqwkk', '', '', '{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}', 1763989200000, 1763992800000, 'Europe/Brussels', '', '');
CREATE INDEX proposals_by_circle ON proposals (circle_id, state, number);
CREATE INDEX proposals_by_poll ON proposals (poll) WHERE poll <> '';
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO electorate (proposal_id, member_id) VALUES ('y67qhnzcxayeh5lq2zhtee2knq', '6xowhweyuh23qhlinj3657pv4u');
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
);
INSERT INTO ballots (id, proposal_id, member_id, seq, choice, reason, cast_ms) VALUES ('4r56hf5aaxef3xkylt6ejuadmi', 'y67qhnzcxayeh5lq2zhtee2knq', '6xowhweyuh23qhlinj3657pv4u', 1, 'pour', 'IX83PI2wpZ6i0YKiNVZWXxKYufO/v8EPPNk+Zn0yhqws9dZcl8h9x9Ug6vOCzbEVZQ', 1763989200000);
INSERT INTO ballots (id, proposal_id, member_id, seq, choice, reason, cast_ms) VALUES ('4ld7p4dk5oslj53oiv4ladhl7y', 'y67qhnzcxayeh5lq2zhtee2knq', 't2eegjvpz3hgqkihetkduquypi', 2, 'contre', '', 1763989200000);
CREATE INDEX ballots_by_voter ON ballots (proposal_id, member_id, seq);
