-- A database as 0005 left it, sealed with key(1): what actions.sql has, and a report with a reader, a publication, a text of law and figures.
CREATE TABLE action_circles (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    position  INTEGER NOT NULL,            -- 0 is where it was made
    PRIMARY KEY (action_id, circle_id)
);
INSERT INTO "action_circles" VALUES('neshvkceinawlzw2sq2j3xsrte','pkh3llxvxjxncp3qdppoq6irl4',0);
CREATE TABLE action_people (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,             -- order of arrival
    member_id TEXT NOT NULL,               -- empty: somebody without an account
    name      TEXT NOT NULL,               -- sealed: of somebody without an account
    by_id     TEXT NOT NULL,               -- member who put them down, or empty
    comes     INTEGER NOT NULL,
    roles     TEXT NOT NULL,               -- sealed
    judged    INTEGER NOT NULL             -- answered the questions afterwards
);
INSERT INTO "action_people" VALUES('dvz7avbwasou2uvhjtjj2jvx3m','neshvkceinawlzw2sq2j3xsrte',47,'','VfetZxqfeVgrhrKGIV1CoWn6OMqOtQtqfC+2w7GHmKBqV7sdhDX9uI9eArSMAw','uxkffbdtzl4wcsoz7xuriickve',1,'PzTeUjY1xakz++cIaenuvFbQv2i6GIy/cz3ff0/uw2pcBf8kIiEShxMpNE9ZoumbA9vDsaot/LhgT6iMGFDLqPLkoj78+u89Rk1r7eOQmtKqotZrLGER3VmErdLKD/9qMucndMZ9hJcvudD/OyqttYaNDqb6oXiyKYkn8RMHKxfcx7xgbd/1QJi3OhzPm+0zHAZGL3ruSzUZj+BmwinGnuf4UNaWzSPP',0);
CREATE TABLE actions (
    id          TEXT NOT NULL PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    version     INTEGER NOT NULL,          -- of its calendar entry
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    circles     INTEGER NOT NULL,          -- how many carry it
    author_id   TEXT NOT NULL,             -- empty: a decision made it
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    before      TEXT NOT NULL,             -- state in which it was when it was dropped
    words       TEXT NOT NULL,             -- sealed: title, text, place, targets, needs, why it was dropped
    starts_ms   BIGINT NOT NULL,           -- this and every other moment: 0 is none
    ends_ms     BIGINT NOT NULL,
    all_day     INTEGER NOT NULL,
    zone        TEXT NOT NULL,             -- IANA name, of all its moments
    proposal_id TEXT NOT NULL,             -- the decision that carries it, or empty
    campaign_id TEXT NOT NULL,             -- the action that it is part of, or empty
    reports     TEXT NOT NULL,             -- numbers of those that back it
    letter      TEXT NOT NULL,             -- state of an open letter
    created_ms  BIGINT NOT NULL
);
INSERT INTO "actions" VALUES('neshvkceinawlzw2sq2j3xsrte',1,0,'pkh3llxvxjxncp3qdppoq6irl4',1,'uxkffbdtzl4wcsoz7xuriickve','lettre-ouverte','en-cours','','XOGSYVhox1ANIvJdsyz2AZZM6sCPPzCg31fTWHUHlMfrBYgBklGYE5AT263SKdlAdw2VW/jLyP4+W0i0ta57ksodq7qsVrzhIMIzkySPeLDjQXcA2LxE/3EsJMgv0CwaylZOe5wF0K36qjEcjAs',0,0,0,'Europe/Brussels','','','null','',1763989200000);
CREATE TABLE agenda_items (
    id            TEXT NOT NULL PRIMARY KEY,
    assembly_id   TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,         -- 1, 2, 3 … in the assembly
    title         TEXT NOT NULL,            -- sealed
    author_id     TEXT NOT NULL,            -- empty: Tocsin itself
    minutes       INTEGER NOT NULL,
    position      INTEGER NOT NULL,         -- order of arrival
    origin_kind   TEXT NOT NULL,
    origin_number BIGINT NOT NULL,
    state         TEXT NOT NULL,
    since_ms      BIGINT NOT NULL,          -- spoken of and not in a pause since then
    spent_ms      BIGINT NOT NULL,          -- before that
    ended_ms      BIGINT NOT NULL,
    UNIQUE (assembly_id, number)
);
INSERT INTO "agenda_items" VALUES('hwt5o56oupws7cj7fv3p6wbqh4','fzzrs3m6q4qty6vhvqhqtaew3q',1,'o7fPHpDKnbjCoyhAX/SrscuoCJVfEtk61QsxqtPLBxxFqSPIYnU/Cem/t4z3SXNLkw','',0,1,'',0,'a-traiter',0,0,0);
CREATE TABLE assemblies (
    id           TEXT NOT NULL PRIMARY KEY,
    number       BIGINT NOT NULL UNIQUE,
    version      INTEGER NOT NULL,          -- of its calendar entry
    circle_id    TEXT NOT NULL REFERENCES rooms (id),
    circles      INTEGER NOT NULL,          -- how many meet
    author_id    TEXT NOT NULL,
    kind         TEXT NOT NULL,
    state        TEXT NOT NULL,
    title        TEXT NOT NULL,             -- sealed
    place        TEXT NOT NULL,             -- sealed
    why          TEXT NOT NULL,             -- sealed: why it was cancelled
    starts_ms    BIGINT NOT NULL,           -- this and every other moment: 0 is none
    ends_ms      BIGINT NOT NULL,
    zone         TEXT NOT NULL,             -- IANA name, of all its moments
    rules        TEXT NOT NULL,
    dates        TEXT NOT NULL DEFAULT '',  -- moments that its poll lets choose
    lasts_ms     BIGINT NOT NULL DEFAULT 0, -- planned, as long as there is no date
    repeats      TEXT NOT NULL DEFAULT '',
    series       TEXT NOT NULL DEFAULT '',  -- id of the first one of those that repeat
    planned_ms   BIGINT NOT NULL DEFAULT 0, -- where its series placed it
    poll         TEXT NOT NULL DEFAULT '',  -- id of the proposal that looks for its date
    seed         TEXT NOT NULL DEFAULT '',  -- of its lots
    current_item TEXT NOT NULL DEFAULT '',
    opened_ms    BIGINT NOT NULL DEFAULT 0,
    halted_ms    BIGINT NOT NULL DEFAULT 0,
    pauses_ms    BIGINT NOT NULL DEFAULT 0,
    closed_ms    BIGINT NOT NULL DEFAULT 0,
    queue        TEXT NOT NULL DEFAULT '',  -- sealed: who wants to speak, who spoke how long
    drawings     TEXT NOT NULL DEFAULT ''   -- sealed: draws by lot, with the names that took part
);
INSERT INTO "assemblies" VALUES('fzzrs3m6q4qty6vhvqhqtaew3q',1,0,'pkh3llxvxjxncp3qdppoq6irl4',1,'uxkffbdtzl4wcsoz7xuriickve','assemblee','close','pdXf3GZ8t7GNIgViCT2oSgsgj/yBSHCsmyO3tu++S/pTI191drX4LQ+l4EMiGdA','G9cteQshR3RsX5dq2IFG/ClH/LEIWrGEmFrCEXY9zepyizxICv5nx78d0bNqgA','HYnoZaem47HhQj3Vn2VMsawspZllJG+Dw7UjBPcktbIkHyI/GeNwlNVIcRw',1763989200000,1763992800000,'Europe/Brussels','{"quorum":"0","approvals":0,"corrections":0}','',0,'','',0,'','','',0,0,0,1763992800000,'7/AbDB6WPr6OJ1UuQsUiRvlfbZML0OeB0NN6ZFVrh8ewtvjIKRd+6nm/HuMobHSmsNeJuVDTMBbCi4EC7Qy+PNKwDpcmdCVcdpDtrUct8D7DwKtOiNOzU5RqC1gcxWFHWKF42bYfUPonVV1ioGU4swI9omlqBNEeg2JvrFr/NwLBnTR+LiNSF0uCuzL9RjWsjFg8dusBa2xjXCG5wsF1lEl4zJXT+IdEOw','9ZxZEuseyKAv3RRfTz8iJ9eMUD2pNd8LPXC4Xmaw/V0XTl2TslAXswknX6RzSnzeynw8lo34GkvUEzHsBXrfHy3NgptyYX9N9bpaYi5jYE+SP8M3vdElYaG3K8Oq0N5PRkEPT+u/kDCKOSyukzdVAzjghQdxekSXvp+DxAIwInGV7Q');
CREATE TABLE assembly_circles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,           -- 0 is where it was called
    PRIMARY KEY (assembly_id, circle_id)
);
INSERT INTO "assembly_circles" VALUES('fzzrs3m6q4qty6vhvqhqtaew3q','pkh3llxvxjxncp3qdppoq6irl4',0);
CREATE TABLE assembly_roles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    role        TEXT NOT NULL,
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    PRIMARY KEY (assembly_id, role)
);
INSERT INTO "assembly_roles" VALUES('fzzrs3m6q4qty6vhvqhqtaew3q','accueil','','B6igQIi4oEMmdwYlTf+yeahcAcw0jhSo9p6ilN4DWmJ+0A/DTiFVmXR1Dt1tXQ');
CREATE TABLE assembly_votes (
    proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    item_id     TEXT NOT NULL               -- under which it was, or empty
);
INSERT INTO "assembly_votes" VALUES('oz4uprmvgvud74tzao2hxdp5fm','fzzrs3m6q4qty6vhvqhqtaew3q','hwt5o56oupws7cj7fv3p6wbqh4');
CREATE TABLE attendees (
    id          TEXT NOT NULL PRIMARY KEY,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    seq         BIGINT NOT NULL,            -- order of arrival
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    by_id       TEXT NOT NULL,              -- member who put them down, or empty
    presence    TEXT NOT NULL,
    here        INTEGER NOT NULL,           -- was there
    named       INTEGER NOT NULL,           -- agrees to stand in the minutes by name
    needs       TEXT NOT NULL               -- sealed, padded
);
INSERT INTO "attendees" VALUES('xsnhpfwlrvm26c5xeu7jxbnkry','fzzrs3m6q4qty6vhvqhqtaew3q',43,'uxkffbdtzl4wcsoz7xuriickve','','','',0,1,'/Wu9cYYIhKPef/syy+Ow1wc+yFSVzwH4qfrTCEOeItpG0x0vRvFyO0q1XyanjIpTWZ/nTPoPk9X8DHAbcBeT67CjQPCQpPuQS52WxQDRzcT5QcpeUyaE4h7jsjimcsXyo5OFw4qqMPoY4g6auNCRpAWT5Ldp8fKvHKoUyqAFQ63Cc6IzlCWB4wwE1pRZ6MHdKJkpEZFUEkffxK4RBouYDYl+mDNUnQ7V');
INSERT INTO "attendees" VALUES('25zt534cnhavzwfx6ul3cshlxm','fzzrs3m6q4qty6vhvqhqtaew3q',44,'','I0U8A2mrJJMNDnHRmF2es3qBZrRnQ6QAr4gE3M5aLvaO7aMIr0gkvBNSwrUK9w','uxkffbdtzl4wcsoz7xuriickve','',0,1,'');
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO "ballots" VALUES('ci5sqrwgy4c7yyc7kwkuw2luha','oz4uprmvgvud74tzao2hxdp5fm','uxkffbdtzl4wcsoz7xuriickve',1,'pour','ziYUK+Z+VPkjL+Ra0LBgQo+rs3nS9aouoj4urMMmkmNgB5ecbsbjPUooM8LCFCnntQ',1763989200000,0);
CREATE TABLE channel_states (
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    service   TEXT NOT NULL,
    region    TEXT NOT NULL,
    channel   TEXT NOT NULL,
    state     TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (circle_id, service, region, channel)
);
INSERT INTO "channel_states" VALUES('pkh3llxvxjxncp3qdppoq6irl4','mutuelle','wallonie','telephone','ferme','2025-11-21');
CREATE TABLE dialogs (
    room_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    command    TEXT NOT NULL,
    draft      TEXT NOT NULL,            -- sealed
    updated_ms BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "dialogs" VALUES('pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','vote','tdSiCe6ior9d64wir4dKcyItG1DTiAIAQmHrC3WMJ4hkKYyMjx8xZ2H+WT3BaPbu5DA7tQ',1763989200000);
CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
INSERT INTO "due" VALUES('0000000000000000001-g4k6hpq2qiolf3reejxdovoffu','greet','pkh3llxvxjxncp3qdppoq6irl4',1763989200000,'2025-11-24T14:00','Europe/Brussels');
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO "electorate" VALUES('oz4uprmvgvud74tzao2hxdp5fm','ijsjrwk6fhtwoerkona2mzeghm',0);
INSERT INTO "electorate" VALUES('oz4uprmvgvud74tzao2hxdp5fm','uxkffbdtzl4wcsoz7xuriickve',1);
CREATE TABLE electorate_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, circle_id, member_id)
);
CREATE TABLE evaluations (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    answers   TEXT NOT NULL                -- sealed, padded
) WITHOUT ROWID;
INSERT INTO "evaluations" VALUES('mnqinhne7nef3pmaqi4a6sjdvu','neshvkceinawlzw2sq2j3xsrte','URLcHmbX+aspUoDXArqmbM8fNXFni5kUE6kEHhFjwS6NnvwJKHUmKGldLzEcx4l0e6rJ7Li308NW5tlD0AyLlSvwXd0ls1So7dRqwlsJ4SwiTELgDLE9Dl80cTnQsKMmDFfwS4beS4vue1fPEDK21UpNR5gJVySPiROHJlo7/O9gwRZap47Ab+AlrQgFQ7+GFEiTBBMYqkvDfNyNsVP/yu44h+jJ1dAcZHahJLI2Wyy+8XHN6nPqcUEA7qd48LqxsIpXfVBvqObiBaaG9roiy//MztrUL8umgsqsIDai6njh1lZKLZ4a0xBMrk5ih7+/tZZ0aRvIAWW5ZThP3pYDY7NL+N3p+BxCJFq+Mx/8f+f1jfqF9IDc6/C4dVSsYRF+j7ZMJ9/iQxv9CYSEgm4IIDfjpjwXvqTPbs4w8h48DNCd8t9XN7EA552AmOqCj7zHoMEprXBIvS/7lg+zrzjNDIoIMZI9K+YGfTSKqjV1Drt2Az1VWb6XlMybfqilFi5u7bSHa7Cf4HvIJGz+4WEQ62u6Lhl9/wmeobtQlPbgQUW8HznV2Aha5cGRgrDrEoSlSW+xstCke8YWnm2hyWa8Po1kL4hz3x8SWKiSjUg9dqRT2hc3bcugDv7gAAvb/K+HKqRwJEAhyHR7os4vyNqRLiyum5llNFwcfVEaivOjUo9LlcHAihjifQEi/YWGwCL5SLYSPzXVpgtmVVUFs3tN9ltfsgj0n8Oq');
CREATE TABLE evidence (
    id         TEXT NOT NULL PRIMARY KEY,
    promise_id TEXT NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
    seq        BIGINT NOT NULL,
    member_id  TEXT NOT NULL,
    day        TEXT NOT NULL,
    text       TEXT NOT NULL               -- sealed
);
INSERT INTO "evidence" VALUES('ys7uv6bc4ynvxazxxa3drcxuai','2ylhj7pwdc7r5tyza5qpnw5t6m',46,'uxkffbdtzl4wcsoz7xuriickve','','KHqcdLgzsWpFiQexs17ig+vI6XIyTqGc45+HzWrJWW6PRPbAGu1iVGbV/ESBwFsDTV5L6yVoUT00GhK6IA');
CREATE TABLE figures (
    circle_id           TEXT NOT NULL REFERENCES rooms (id),
    dimension           TEXT NOT NULL,
    service             TEXT NOT NULL,
    region              TEXT NOT NULL,
    month               TEXT NOT NULL,             -- 2006-01
    slug                TEXT NOT NULL,
    n                   BIGINT NOT NULL,
    phone_attempts      BIGINT NOT NULL,
    phone_minutes       BIGINT NOT NULL,
    subcontract_minutes BIGINT NOT NULL,
    weeks_waiting       BIGINT NOT NULL,
    months_no_income    BIGINT NOT NULL,
    trips               BIGINT NOT NULL,
    documents_rounds    BIGINT NOT NULL,
    PRIMARY KEY (circle_id, dimension, service, region, month, slug)
) WITHOUT ROWID;
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','','*','*','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','','*','wallonie','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','','mutuelle','*','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','','mutuelle','wallonie','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel','*','*','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel','*','wallonie','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel','mutuelle','*','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel','mutuelle','wallonie','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel-state','*','*','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel-state','*','wallonie','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel-state','mutuelle','*','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','channel-state','mutuelle','wallonie','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','consequence','*','*','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','consequence','*','wallonie','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','consequence','mutuelle','*','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','consequence','mutuelle','wallonie','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','obstacle','*','*','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','obstacle','*','wallonie','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','obstacle','mutuelle','*','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','obstacle','mutuelle','wallonie','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','region','*','*','2025-11','wallonie',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','region','mutuelle','*','2025-11','wallonie',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','service','*','*','2025-11','mutuelle',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','service','*','wallonie','2025-11','mutuelle',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','task','*','*','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','task','*','wallonie','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','task','mutuelle','*','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','task','mutuelle','wallonie','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','worker','*','*','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','worker','*','wallonie','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','worker','mutuelle','*','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('pkh3llxvxjxncp3qdppoq6irl4','worker','mutuelle','wallonie','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO "goose_db_version" VALUES(1,0,1,'2026-11-28 10:34:10');
INSERT INTO "goose_db_version" VALUES(2,1,1,'2026-11-28 10:34:10');
INSERT INTO "goose_db_version" VALUES(3,2,1,'2026-11-28 10:34:10');
INSERT INTO "goose_db_version" VALUES(4,3,1,'2026-11-28 10:34:10');
INSERT INTO "goose_db_version" VALUES(5,4,1,'2026-11-28 10:34:10');
INSERT INTO "goose_db_version" VALUES(6,5,1,'2026-11-28 10:34:10');
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
INSERT INTO "inbox" VALUES(2,'$0','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'5pEvP9w4hnRDjQtmfdl+VXSKojrFOC3AQIXeQISNJj4yX3soBN7V6aM4SRo7E3Fbfm0YH12zuAAukwJvkNS1P4PG0SWynYo3Ig','','');
INSERT INTO "inbox" VALUES(3,'$1','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'8BwGLvCntjjv7zOUHqFehLOmO5gL1Q6daJ35qHQRy0Pc2JNATkwCDvu5N54g4ZA+P+mUN+DUUOH5G4PltTfGGENSXzWvwYhsmQ','','');
INSERT INTO "inbox" VALUES(4,'$2','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'dWA4JMg5DS6bC1oU+GM3KPrY6sYvvbcsRwjwP3xOkERp8MhlKFgEB6mYOl3M/qosZlqXDKIuvpLaXydRwtRjnE4KWjdCXfZl+w','','');
INSERT INTO "inbox" VALUES(5,'$3','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'wsz8vR6Btmx0niYvQCpSkyediycSqpqaUNfAXaXhY/8huW46+KZ5h/DFTbRiMUf2NVxYX7hyn/WF+74dH3++xZJDT9XFNESyow','','');
INSERT INTO "inbox" VALUES(6,'$4','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'GUCQqN9No6h2pqs3WZ3YNhfVo8kwkeerglZDZalcm5QoeZz9+ZaNIKeda9lIeZZ216sFI21fRS4B9UG3rLVTIfiRIUxSIN4zCg','','');
INSERT INTO "inbox" VALUES(7,'$5','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'RZjiLfgnLcLFbLNnhWPzklMuDX20zw9ujw4K201mV25pJaUq+1EahzpMoo6GOn3dHfSdE8yt0BbzWOd7228ZIQ6+VYKaAfiOxA','','');
INSERT INTO "inbox" VALUES(8,'$6','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'2g3W0srXvXvuClsoCi8GOE+BIwRRuABYXh8GzLatftLETPRHlsnF5zxiRYxH24vlATMf/KKwnnyB4+i1fr/Q+PniZ93hC+Upyw','','');
INSERT INTO "inbox" VALUES(9,'$7','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'muxj4zWp0MNbR11GpZcHPbm45q3r1irrKiAeWbrFXMikdjkBKKCvxM222K0zK9+QTNFzfhapDfEtngbeskG0h3NdMNwcsI+Vag','','');
INSERT INTO "inbox" VALUES(10,'$8','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'E4FwxBp6aH+rboNQlxYhstiuUdw1brkXktygUfEGdHGdZ5N3k80Vi0Izaa4s/lIZKGuIYtBIHWK8SB/a/9W6b0781ikxC62hSw','','');
INSERT INTO "inbox" VALUES(11,'$9','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'y+wotOwHEGSlgT8yipIJZUHodGv47bi6K4755jSebqTTGQCGQKkzkJa5kCdOGQ4W4lcUrz5kdy7AtXtElqYy9eJ/+/NqiSPeFg','','');
INSERT INTO "inbox" VALUES(12,'$10','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'vMxPEgB1ZFX/LvbPfUGOuuFq3mUNI645ZKL8Eb4P64UV9H6JCDUMNYGApTlXgBOSuc2DC/q8yZu2M0jqGRApB/71CrHvpxz7FA','','');
INSERT INTO "inbox" VALUES(13,'$11','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'YtKCx3+Q931dicZSf6bzBglcr0HkWLuet+6qA7IoazRiD76bRQDGlZ6my0n7Qn/os4CEm6GkhD5TTfRfAGZz/+Kp/qMB9FL5zQ','','');
INSERT INTO "inbox" VALUES(14,'$12','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'8E5A7uoPpeMKcok7QS+iZIb7e/Vbwwoyf1vKXef9hRt3ipNQ6r+A4R1grGGasdJ0TbofwVKJPiFW0WaHayKdnX/NriMuF6oPZg','','');
INSERT INTO "inbox" VALUES(15,'$13','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'NBL4WjHCM4GWIpa6sNVHbCEbMdC3bLfvrhuBfoCFtO4tgiXl3SqeUPJc6PV3yioIi2vgDJf15F23aP1rGWxfuFi0Kog/wgU/yQ','','');
INSERT INTO "inbox" VALUES(16,'$14','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'L13WBeIzlCeE3cev6/zxMLfMrm4DAZFuaYPffOBSKXaMhfBKDVnYXdmT1BG1ecUR6gQv9LnJt8KUwdVSpIgjVtBNNw0j0AxR+w','','');
INSERT INTO "inbox" VALUES(17,'$15','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'4UtqlbsX4zU/3CHxenlQH5gafNPbguJB7Q23pWuhT1JfVETKGnDoXPyi9n1nEPcZhdN+y6xkViMrguCMRRBL2/DV54EdkhRyNg','','');
INSERT INTO "inbox" VALUES(18,'$16','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'Uenq8fVwblrFN/Ge2fFqxzpKgNE9c2ezY4pB5Z5I/S7BIr2osgLe89Mygc/9BWQAkHxd8t5ykFSgVigv0OcD4O7MRL3nFV8QKg','','');
INSERT INTO "inbox" VALUES(19,'$17','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'hw+dZa+L9KE+2c9kcSZQEWAwEZqMuZZyPQ3cxLPq0B/uqkuAttEdXpiAPKUopvg3RN2Zh2icDrsBHWADA12t62kdwR52IjB26Q','','');
INSERT INTO "inbox" VALUES(20,'$18','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'vEnfum7gLW14N44oI9VnGlOUfziXzfrSHW+RDiXaVeOB37DP+geekFA78Mun8i7rrWEZv4fqnZdw//7iCGl6h4YGESPfhREBSw','','');
INSERT INTO "inbox" VALUES(21,'$19','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'mvpFZPK90jcseLd/kAe2f+Umni5XkiAdzYTVFNPbX1oO39e6SAJgujqn9Wvgo5ERdaNbdQ1Jg6zn7F/bLEPopVF4r6BaSj0mSA','','');
INSERT INTO "inbox" VALUES(22,'$20','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'gxgYXAXnoxLxUCMCf8DrOhbblBgpeHxAptZ4/0+EFLJnC1bNKrwuHk1JH6+gZATBql9+a+B6Cq6W8s1M8da4SZbh+Gk01zm27g','','');
INSERT INTO "inbox" VALUES(23,'$21','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'4m87ppn2fSDvhoZlFJi1huT3fSf9Mx9UYZe7t4z4+2PW8QfOht/apBKT59mBpYUZ/UlyHSeWHqlnv5d+Y3lldB8RfHSUGqWWSg','','');
INSERT INTO "inbox" VALUES(24,'$22','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'E0AvHRwg+Djo1qKG/giou98+2fmVBlNpJE0LJwDGqaD4vbZIYqpBHCk61psLGyNB3gc7rDqQwo0oeOLa4/9gEcTU5YOquiWQ4A','','');
INSERT INTO "inbox" VALUES(25,'$23','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'hDUpIwtLiL/iCM/tOKymZvgbwGd1GenFiNrMxse9jjcyxS26sAq4ZUx+JndTBNVleFD4oEVz6xQgKRHkqRYW1snfy/0Kb+9tRw','','');
INSERT INTO "inbox" VALUES(26,'$24','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'qy0xPy2TzLqixtMW/WaVazOkJGiFrXiZLi+kIcgVEX9ZGfGCBRcohP/PbPQkoVDAb1si1k+zY1dRcwsrzbenF6Oe4iwyrv5g0Q','','');
INSERT INTO "inbox" VALUES(27,'$25','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'8WeBZSvcmzKVd2kodO8z5Yx3Dc9+VYsopgSnTtZMlx5j/M03EsT2Dw2jz17OZrgr+rpQNGKbGVaNXiPocwuhAKF8wEawJT15Cw','','');
INSERT INTO "inbox" VALUES(28,'$26','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'65MAMCR1z0GNsOfJFc6kZeWK7oskMLaMiPcFh64nJO4AeH09LJVlvC1zw9TdAdCKiG6LPhaev2BSWibAmebg7KTGMdWEhy4S7Q','','');
INSERT INTO "inbox" VALUES(29,'$27','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'miPp+CiTHsGsgrgFiFtuGZKVIhzMOaXQSojQQ67iJ//y8dmb3fhvt4lFLrJ4LMyEmennsdNayYpn0hZX9HML+X2mHOWi7z263A','','');
INSERT INTO "inbox" VALUES(30,'$28','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'JUutldlC/iXJBIzgzq/apINwftvu4g1IGER1bk39VxFLV0tmQgOK3YNLBpJBf4Dlq9VRo61ln+XsCi7BSyLxe37wrhOrbojODw','','');
INSERT INTO "inbox" VALUES(31,'$29','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'oUtPRBDFh0NyOCctjlCClIqjn74t+NUJrRFF0cQz2ArOiq4uX0sBStChJH/AoRk+M6NC4VF9O5LYAZTgWuLOIXbPNVK/OIweSg','','');
INSERT INTO "inbox" VALUES(32,'$30','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'R3c0nBzb883K4sBFj4ERo76A326xjZPOwRLQxrtp+8Zn4iH7r81UQH1mF3MLap97vy+E88sN8F114oT8xYs6I3R6Q9RO8brNig','','');
INSERT INTO "inbox" VALUES(33,'$31','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'EReDysFiNB37jiY8q6IY1wE14GISc8ylItgjvqwT5LJEddKkTrzrfVDz1pEDlrz/Z4phTyVkFFIGdyqASINgaOilXHPJ1uCs+A','','');
INSERT INTO "inbox" VALUES(34,'$32','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'dS76CUIaWoWnD/ptbRof186CXRG0gh7s+0jTMFwo79f6Cn+WgWKazhw6PIW3Q8bCuY7I10hBhpLRuzgv1XYyKzQQ5QtNHTt91Q','','');
INSERT INTO "inbox" VALUES(35,'$33','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'dL1ZA3+6/6GRuoWbN/aWNizMGZ0ejAJwVMr49RCZgMNomktMKvWjivwN2eavgQkh0cjmJ/2nyQzk19yxLKjA1flFpUSTHOStHQ','','');
INSERT INTO "inbox" VALUES(36,'$34','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'zFBo7NBuCG2PWohhRvds5SjsZXEWF6f+5m5GkIPBkTjbmQlLvXsCCIFbMBuwjIkNJyWIJ3988IXMNXddJOb+WO1HtlOBpH7sHw','','');
INSERT INTO "inbox" VALUES(37,'$35','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'bPzUHM40HPZ+NQqNI4fm0+kAq6YtdrFU6k8jfWaNeRXD56V2b/4tOvz3JaZp5Ha/mHmo1ch73+bb9xv8QJW4/3jkPcYf+q11qA','','');
INSERT INTO "inbox" VALUES(38,'$36','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'zJL+QQZQMM3CGPmNu+L04u3iV+tCoYV1uqt/NIOPT8HUzNRiZaSpO0iLO2iCFWobHZbfGmADr9scTIsOGoBEG4dTfCDM7Axwkg','','');
INSERT INTO "inbox" VALUES(39,'$37','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'D/Pr8PgkSH0HW4uOJqTf2GfJy1ERRAVyTBU2UkTU6t85Jd98Og02V1etzRmauPFSnmfmrVYIztszE8A+JHyYGV3jBLCB7/oUeg','','');
INSERT INTO "inbox" VALUES(40,'$38','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'o21VNNS5LLNz6uoUooomfH8iK0e3ssnVw8/Yeo8ab4uS+bMfnfTSH/zB0cVdshYzQA+bPWKYsZB7aIerx/uorQQDy4lncqfVLw','','');
INSERT INTO "inbox" VALUES(41,'$39','pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','message','pending',1763989200000,'425QCVwRdE96cBVV5gZK1AKI3DzlIlAsxdyS8xQCjwDt961ipaQUqGcGd4YYHUzM4+oVn4cWa5R5s1Y1sOk4ryTCKUjWcRbrdw','','');
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
INSERT INTO "journal" VALUES('pkh3llxvxjxncp3qdppoq6irl4',1,1763989200000,'uxkffbdtzl4wcsoz7xuriickve','vote','oz4uprmvgvud74tzao2hxdp5fm','4PgTWnhOnE2iRQ2DPhzWLiD6sA+Uu90gC2dT9jKIlt7CfpY2VhW48jjv4o0ZIa+kEOaH+8DC2AjmI8kGOJU9kycpYVN8Rxk3l3U','81202bfe5157a30763597d0c2e5f6499f39b334683b5af4cd0846738933da3ff','454d5ab7f1f40acd09997673360a4fe93afaa44023291fa1ac676eaf36eaf565');
CREATE TABLE law_texts (
    circle_id  TEXT NOT NULL REFERENCES rooms (id),
    service    TEXT NOT NULL,
    text       TEXT NOT NULL,                      -- sealed
    changed_ms BIGINT NOT NULL,
    PRIMARY KEY (circle_id, service)
);
INSERT INTO "law_texts" VALUES('pkh3llxvxjxncp3qdppoq6irl4','mutuelle','LTfZA6I61gZpT6fW+FAp20/il5TjGdcnblQMjVeHIaorqY8HUMZXpRfWS42Fc5KrcV0',1763989200000);
CREATE TABLE letter_texts (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    version   INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    zone      TEXT NOT NULL,
    text      TEXT NOT NULL,               -- sealed
    PRIMARY KEY (action_id, version)
);
INSERT INTO "letter_texts" VALUES('neshvkceinawlzw2sq2j3xsrte',1,'uxkffbdtzl4wcsoz7xuriickve',1763989200000,'Europe/Brussels','nmsMJlTCdQG54Sg7Mqz4pqTc5vqxkkNP1h/x/xqd+Xy0nxEefpYDPXezVna79oVOaIjaVert');
CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);
INSERT INTO "links" VALUES('oz4uprmvgvud74tzao2hxdp5fm','proposal',1);
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
, reminders TEXT NOT NULL DEFAULT '');
INSERT INTO "members" VALUES('uxkffbdtzl4wcsoz7xuriickve','a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748','WG/hL68E1Mg72r+hyWBL+aUQNGbUWpijbOzzJUU5fotB2ytbGJvWC+OfPkGVuJCnidnS','Tjq/aLigXa3cTcikNYYsmHxQxoNbKDOSBTt6m6Rp29kPG+aiGivrfkBILjcK/hqK0RaxKTchtWQ05nM','',0,'');
INSERT INTO "members" VALUES('ijsjrwk6fhtwoerkona2mzeghm','5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0','dyZN5ACYbz69SufVUKN0I6PVlATUjAs07/+5Pd6WOONEZz2mnkQvpFpB97HEsacHL0GP','ylgD+2EH+PErxABHLzx4yV0s2CzpoG6g6wA7aSQNsoDuB/B+AbJoz2x0xvPPWr7nOt9CKQWoWEMRC2I','',0,'');
CREATE TABLE memberships (
    room_id   TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,             -- join or invite
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "memberships" VALUES('pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','join',1763989200000);
INSERT INTO "memberships" VALUES('pkh3llxvxjxncp3qdppoq6irl4','ijsjrwk6fhtwoerkona2mzeghm','join',1763989200000);
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO "meta" VALUES('key','ZjXIIrlLbaG8Mv/zktpiUkSRsSQOkNT9rpzb0OGOgqhCnacT9NECQkYc/R0Y8g');
INSERT INTO "meta" VALUES('position','Bb/Rk8VEH26PyPqC20WmT0GKGT8zdUXyVWMjt1RayPX7NPMVNU0OcZTTGg');
CREATE TABLE minutes (
    assembly_id TEXT NOT NULL PRIMARY KEY REFERENCES assemblies (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    until_ms    BIGINT NOT NULL,            -- end of the time to correct them
    zone        TEXT NOT NULL,
    document    TEXT NOT NULL               -- sealed
);
INSERT INTO "minutes" VALUES('fzzrs3m6q4qty6vhvqhqtaew3q',0,0,'','9h5svaLAXIrkJpml89SPZBV9FBdelcW7mho+brAaJ59cRgP/TuF7PRtG2nbkmO7SIY9hOqns9fMrYGTrCszCrbm1osN2kLqPB/FCf4nUJ7kqT19Td24RvHCFe4ITBzzDUwQwbnl/+MuvITuLfHsuZu8b7wrIBFTeGBXucROuuLU');
CREATE TABLE motions (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    author_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,             -- withdraw, prolong
    until_ms    BIGINT NOT NULL DEFAULT 0, -- the new deadline
    zone        TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL              -- waiting, done, dropped
);
INSERT INTO "motions" VALUES('acgxjtrxfbbgrprbpl3u6skeq4','oz4uprmvgvud74tzao2hxdp5fm',1,'uxkffbdtzl4wcsoz7xuriickve','prolong',1763992800000,'Europe/Brussels','waiting');
CREATE TABLE notes (
    id          TEXT NOT NULL PRIMARY KEY,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    seq         BIGINT NOT NULL,            -- order of arrival
    kind        TEXT NOT NULL,
    item_id     TEXT NOT NULL,              -- that was spoken of, or empty
    member_id   TEXT NOT NULL,              -- who wrote it
    at_ms       BIGINT NOT NULL,
    words       TEXT NOT NULL,              -- sealed: text, who does it, what
    due_day     TEXT NOT NULL,              -- of a task, 2006-01-02
    due_ms      BIGINT NOT NULL,            -- of a task, where an hour was said
    zone        TEXT NOT NULL               -- of due_ms
);
INSERT INTO "notes" VALUES('mggbavqrdcj4y2s5byllqziqhy','fzzrs3m6q4qty6vhvqhqtaew3q',45,'tache','','',1763989200000,'YUInQYRytf3gL4AB8iJycM8LWxxFRY3u/662wvRJyH9QKK6spwEBg2Ggwnx+uZ/pjPORMaN6JiviPW1mcv56r/JKbmn3ymVoeNw+vxo','',0,'');
CREATE TABLE outbox (
    seq      BIGINT NOT NULL PRIMARY KEY,
    txn      TEXT NOT NULL UNIQUE,       -- Matrix transaction id, derived from the cause
    room_id  TEXT NOT NULL,
    cause    TEXT NOT NULL,              -- what it answers: an event id or a due row
    event_id TEXT NOT NULL DEFAULT '',   -- once delivered
    state    TEXT NOT NULL,              -- pending, sent, dropped
    body     TEXT NOT NULL               -- sealed, emptied once delivered
);
INSERT INTO "outbox" VALUES(50,'th2ajumxlbbulpcpidp3es6feku','pkh3llxvxjxncp3qdppoq6irl4','$0','','pending','zxwpGnZ4O4w4evN8LU3u4F0ZzakHSLgcYV2HSbTbwDrTRoBH5Qhnsx2ipN6pNkqkeeT3ro37RSXrotSGpJdBq1U');
CREATE TABLE past_rooms (
    lookup TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE pledges (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,
    terms       TEXT NOT NULL,             -- sealed, padded: threshold, whether to be named
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
CREATE TABLE promises (
    id         TEXT NOT NULL PRIMARY KEY,
    number     BIGINT NOT NULL UNIQUE,
    circle_id  TEXT NOT NULL REFERENCES rooms (id),
    action_id  TEXT NOT NULL,              -- in which it was made, or empty
    author_id  TEXT NOT NULL,
    state      TEXT NOT NULL,
    words      TEXT NOT NULL,              -- sealed: who promised what to whom, the days it was moved from
    said_day   TEXT NOT NULL,              -- 2006-01-02
    due_day    TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    ended_ms   BIGINT NOT NULL,
    zone       TEXT NOT NULL,
    spoken     INTEGER NOT NULL            -- an assembly spoke of it since it was broken
);
INSERT INTO "promises" VALUES('2ylhj7pwdc7r5tyza5qpnw5t6m',1,'pkh3llxvxjxncp3qdppoq6irl4','neshvkceinawlzw2sq2j3xsrte','uxkffbdtzl4wcsoz7xuriickve','attendue','ykrnzS+LKklZDfxTIt4Wwu/66teS+b5NrhoZOnbVPlvzBJk+UW7DMCEpra0lUbEueuQv7YU2CcLZ4kPgzhQfY3IWPVtNfHehQmKzFx4e8gMBXFs','','',1763989200000,0,'Europe/Brussels',0);
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
INSERT INTO "proposal_circles" VALUES('oz4uprmvgvud74tzao2hxdp5fm','pkh3llxvxjxncp3qdppoq6irl4',0,'t1');
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
, version INTEGER NOT NULL DEFAULT 1, circles INTEGER NOT NULL DEFAULT 1, each_circle INTEGER NOT NULL DEFAULT 0, options TEXT NOT NULL DEFAULT '', details TEXT NOT NULL DEFAULT '', final_ms BIGINT NOT NULL DEFAULT 0, review TEXT NOT NULL DEFAULT '', reviews TEXT NOT NULL DEFAULT '');
INSERT INTO "proposals" VALUES('oz4uprmvgvud74tzao2hxdp5fm',1,'pkh3llxvxjxncp3qdppoq6irl4','','action','ouverte','C/ko36fHHSg3YfBptmyKemgkyCYoryC0UPurgj+14hn8vcHoZbPu/8EeFaohYQubaIRcjg0duA','hCRMZHpUf4Mt+/z7BYfz1pneZRoUlq3jSRZHTGmGdllZOVqQfUSRm3MD07tqbF5l7hcgTjY','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,1,0,'mXxu5auXY3Un6kMeveY3K3toKLXzpP2VQy3AT9DAbsFC2bOOw0p0BqNkHabjr6HgKEoZrAtTZrLguifJqw','zaXK6nXW4KvynXlF/JBFv7IINdW55iYc7wgCvKGiRRhRvFD6bAnGCDzD5rb946i4yTJlSWD8KSXvDdj7WwhI7L/IjUvNmLZUYvud5wMlSRcduQ',1763996400000,'2026-11-24','');
CREATE TABLE publications (
    id        TEXT NOT NULL PRIMARY KEY,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    number    BIGINT NOT NULL,                     -- 1, 2, 3 … in the circle
    quarter   TEXT NOT NULL,                       -- 2026-T4
    made_day  TEXT NOT NULL,
    until_day TEXT NOT NULL,                       -- last day of the reports in it
    content   TEXT NOT NULL,                       -- JSON
    UNIQUE (circle_id, number)
);
INSERT INTO "publications" VALUES('emxjki3ifzojr5wvr6mkbtcoye','pkh3llxvxjxncp3qdppoq6irl4',1,'2025-T4','2025-11-24','2025-11-20','{}');
CREATE TABLE refusals (
    action_id TEXT NOT NULL PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    counts    TEXT NOT NULL                -- sealed
);
INSERT INTO "refusals" VALUES('neshvkceinawlzw2sq2j3xsrte','tecymh9HIItlwhChTJjyJUqPnkR+csmdad5twMtdxjgYlYvp+5iMoSvFNCpNASleab7RvTMgJaUZYdg44/Fp2cWTpgAyC9spA6rh2yynIhbCdQ0pSSycv7fXXHkrF7EHQLJv6tNFmvroY2VfnLKjkGerKCWAdMWVOvt71C3TKKnSL9hrUUnBJq7Bg5hS4Hrbur6MGONlmjngrpN7fTNtHxervzjduqrshB3UMf5rdarq92/9rgmNiaVioQb2PHkM1mujx3m8jirSij3bqxW3LraJX3oOqsLWUlGWuErwWogti8eRWERuINMN4idTgrp/MnX0APV2J8BOqKWI/ft8rx9e/Vnc2QJbXGW/TzLfIBAzOn/U7KePtJup2F5YxEgqecf7zZO7QVsNXOVGoIvPuUiIwSe85KaB69JLchTPWqk88kHJ4YUm3NzfEW+N1T9r+ZVhwQUCNV8rl6bPNPH60As0J9QUcbt+oVjr6pg+bgpUTp5mmMkYhCrrXH6GSfNAyCrHBixlG6RuIgT4X5AJSDxha7opipbTKeeHdeo/Qhx2Fts6ISf7YP4TZtFGk3AW1y23u428z3k5b5cSTYNKLnKEB0DfPv1uHGBGYvrHBaChcIKbZf+3lGiD4X/XGfB/QF/GDs7a67O6VsQbn4fiTgyHSH4LKwxPamF8qo2GFAuOakGqqKm9Q1gmWfkecS1Y88aWUnCOmWscqAJybSxEwLSU/Sop6xVmyVwQf7Vbl9X5tRMlZbzwOu/JjNUJTaufr6wbX58DhNNyVBNr4KIJPphdn/GDwstrmx9kylw61fhYRa1m5gJUmTDQSOqJItM/oyCYris7/h7wcJQRj+hw1I+kgitl30aRtI3R5rw2jcxzCxJDTo90AJrijUjUYemtiXkcEOqmx1xQqiMXn5U2bL9xww91DCVBJAsQ8FcXAXLvEIwkfArCu1E9rOzMF3CDDenlBVgcuRyMfJySiZLVqFleXnl4RIcTe0YbS40SxqrNW7X28mYKmzU7VNytcejvi5zC/8D/7JcNs59PHucT+kY51Ul9K58eZ17BwLuGBjTAXX/DMqCawWA/HzIJydCSa22iFQ8udJyw+NedRo3pS56/NIE0s0QE3wRC/BiqnxBiK8rd6RDZEKP39MmI3MJGKlOVvhd3YDR1nDQnE+S2r6DgXVemvXDw/RyqtjSCgTI1JD49inSbO8kNjwRIdqpuPQQviUkM0ni/VpcSgqGRr4PtT1j0K9m7X/js5+2IDlXcpADedA/++jRLDQBuJBFai+8aEZOI2GsPOgNn9lJXuJMMWutKCABZCBuhMMjkL6XONghfuxo8eYr5O7k9sr6x0kzc/HktpLKfeyfoLcp38XnlrbBVtyDLuX8ZDprLbmqLD+epkBEUR46bpLitp8IAUSBywof2nfPSayh06Z64PxL5sE3XJdEUPwKj7/xsYVg1m/g0QnD6cAXAUaQWojyyuLmNreTIKJRP65spXD0PkAauDTZjOL3a6Zec5rChhKSJr058HOgDYFkTSMoPJ3bfVZcnoVV8yh7GC9hIcL0ewRPuGklpFoB68czqkTvy0yb8C4bQdp/KY8fNDtXqYzOhuXlaIpm6Om1zfIT8xbsZWPrgzexSW88i5I46vMCgOjJ90s5oDJLPGis4ANnr//weM+xYrozdbA+0C870uQLVOg+UD6+5Jlb8mXqtJNVsbu5oZOgm2cfUwU85wJJqMXoqp/du9pbNodOSZKFbXuIcSD9tqTSfMTaXojPaLMdXKnZe1SqKL0Ssq8igcPozdKQhZx1/t5DjkUZnHGeGrlowJFqUsH5lKKxNBnpYqc4dt50l3l5Xs2+WR/lmBcvkPZI+OH/4mlMHE5RVqqU3EF4/qyTIAbTpUayBRcfm0/lXeszdkWgz9PDiBaFs0qETsqD7r8AXy54+1gz7Ztc1FfP31nuJTvdW7wIzkJ+qIZjIlP0dwVLt/pjlSpDnC5NLpE+v490yIsmWqZQjqewwKAMs9RKnCH4WcVbMhjUH0d0V28SQwB75mUgJ9kPWlLXQ4fa7fO94LO30MuhlvSkOkTS04WhRckznntYSqkeAhcQSqj4Egwg4hwUcN9z4czzP0+bj6iKikaIzt2nMp20PjcB+59kutweU7MKpfZvWvacopYkJ/wF8laQfyJng4hx6BW8jx7+S1kjNiyIsCKi95ohy29IKeg7+tL5wTptSvQGlXZ2dYR8J7ckFP4JaYI3xH6gOfTY4GLFPlfS8mnOEX8yw7d6dBtQO1ltA3p2SH50z6WfiPb5BLQGrHVSBXeRu9ncHM5ZWdVmcSJSOViUyuA/A8sn9myemxoSf5IIcu42i9vZt+FFzRVY3qglNMXCGmEPESCPEth4fH+XxoUbJYABV+RmaeZ65kG9oAjcux2qSZ0DKbsLJfiw+mUAeGIUzVlOR6q8CXiIsJG292/vR3Nfma/6/dVJFS5Iuep52o7xRF314RvCM6UKs27XHxDt5NJs6Km+2FEAmdNtOqs42RF+XO+kpLvyGhJeaLyMLq7pbJqCdW6vMmKqCI0YfgU5X4cI2n1qsdHEOwxXiL05fWOlYcU2NtZukWy88dQ2NJCWL9lG3/LLXPXJU09FS6qup6rYL6g4g3mosJueEMcRoU2ySHA9kImLpHdM9qfrQM6plNrqnXyUk/+7xxmIJZvwyR9hCgbusLeXcoS/ETZJ1TUpAs97bv8ScSNemgouUcrEXevqPya4j4X+8RMg82ab3NcN0UgU5G2ysZXqnAl6MlQNOeWT7jDELMYJX');
CREATE TABLE report_circles (
    circle_id TEXT NOT NULL PRIMARY KEY REFERENCES rooms (id),
    last      BIGINT NOT NULL,                     -- highest number of a report of its own ever
    region    TEXT NOT NULL,                       -- of a report that says none
    text_ms   BIGINT NOT NULL,                     -- how long texts are kept; 0: as everywhere
    coded_ms  BIGINT NOT NULL                      -- how long the rest is; 0: as everywhere
);
INSERT INTO "report_circles" VALUES('pkh3llxvxjxncp3qdppoq6irl4',1,'wallonie',0,0);
CREATE TABLE report_readers (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    state     TEXT NOT NULL,                       -- asked, ok, passed
    asked_day TEXT NOT NULL,
    PRIMARY KEY (report_id, member_id)
) WITHOUT ROWID;
INSERT INTO "report_readers" VALUES('zibj6ai35omgqjuej3e5vhek7m','uxkffbdtzl4wcsoz7xuriickve','asked','2025-11-24');
CREATE TABLE reports (
    id                  TEXT NOT NULL PRIMARY KEY,
    circle_id           TEXT NOT NULL REFERENCES rooms (id),
    number              BIGINT NOT NULL,           -- 1, 2, 3 … over all circles
    day                 TEXT NOT NULL,             -- on which it happened, 2006-01-02
    told_day            TEXT NOT NULL,             -- from which it is kept so long
    service             TEXT NOT NULL,             -- this and the seven below: a slug, empty where nothing was said
    region              TEXT NOT NULL,
    channel             TEXT NOT NULL,
    channel_state       TEXT NOT NULL,
    obstacle            TEXT NOT NULL,
    consequence         TEXT NOT NULL,
    worker              TEXT NOT NULL,
    task                TEXT NOT NULL,
    phone_attempts      INTEGER NOT NULL,          -- this and the eight below: 0 where nothing was said
    phone_minutes       INTEGER NOT NULL,
    subcontract_minutes INTEGER NOT NULL,
    weeks_waiting       INTEGER NOT NULL,
    months_no_income    INTEGER NOT NULL,
    trips               INTEGER NOT NULL,
    documents_rounds    INTEGER NOT NULL,
    amount_band         INTEGER NOT NULL,
    household_band      INTEGER NOT NULL,
    times               INTEGER NOT NULL,
    status              TEXT NOT NULL,
    quote               INTEGER NOT NULL,
    twin                BIGINT NOT NULL,           -- number of the report that it repeats, or 0
    words               TEXT NOT NULL,             -- sealed, padded; emptied in time
    receipt             TEXT NOT NULL,             -- keyed hash of its id and the phrase of whoever told it, or empty
    source              TEXT NOT NULL,             -- keyed hash of the event that told it; emptied in time
    assent              TEXT NOT NULL,             -- likewise of the event that said yes to it
    publication_id      TEXT NOT NULL,             -- that its figures are in, or empty
    UNIQUE (number)
);
INSERT INTO "reports" VALUES('zibj6ai35omgqjuej3e5vhek7m','pkh3llxvxjxncp3qdppoq6irl4',1,'2025-11-21','2025-11-24','mutuelle','wallonie','telephone','ferme','telephone-injoignable','revenu-perdu','travailleur-social','attente-telephone',12,40,45,3,2,1,5,4,3,3,'relu',1,4,'klU+3mCmmWNdCwnF7jqmvUJeV8TlWQlf/ozLEa7YPmSCoMCqNs6RHl7lvwN6UqEOkC9IcGVQtBu7LWucBDeJI6ZDMV16chtHSbW17xqFILkzgDW/+l4KJfSx8unhTdxIkbauQpF7Wnhzvw3epB1dfvd/FE5UZewCbHJSrdnsu0tCYfk5U/JI5aifEEhHGK8Rd76/PAQfn0VDetkrjVVAueXEcKp+rPtf0f3VDCyshUqKv9IEy1FuplUTbVOZjuVL64MyyaFUAfCduj5OQcFEy9fBQqBQZVEWeQ6ZYVMxhBp1oZy5XCYMcZjS4Aaz2G2xgwKoofLlmdDnIW2KDIYk0IlSrcHQsAC8e4Irgl43waeHduL+iz4SUdiWFgt9jRY7TYB2MuvJny2KRQDoqe7cC1xhQlFmC+SZDh2MQwL/5yEPQCjkExCkRf8+QwopBifVUf5fv4Y+uw+1f20ySpNQbdB3/AozZuIfN+404eoiV0bbrV5d8lEaZH9C4nFwV0RexAK042QKgA5gdm22/5OaMf+LhUaK7i9dhzq2uE8/zJVH/fIxJQk3W3PuCsojlvRtNWpv6XQmB4fJkmkJqWQJEAu9E/Yun25msbU+DB6vmh6JuoxqG/9jXON1licTGzbSt4tJLyFQ9Aw1xQ1/aNp+Vj3iWsDrh5G3WrW31Fe1k8OmvM1n25CnLXt/MM8Ag8IcHRu1mtyq4aKxZKuyk48e5qasdAD6Z+yB','CuCzktMmfip41BWlnFYfPT6PMRzeK99A0pSry6dbo9g','WE6PbPtmv7KYxli66hHJp+Yp5iRCAu8sQuPXPjvLF1A','','');
CREATE TABLE role_turns (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    turns     INTEGER NOT NULL,
    PRIMARY KEY (circle_id, member_id)
);
INSERT INTO "role_turns" VALUES('pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve',1);
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
INSERT INTO "rooms" VALUES('pkh3llxvxjxncp3qdppoq6irl4','J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog','/f1GdR8BR2qwz6VwIYIYfpdeCOo5GvcjehipyJLUmNbf4od4hPMVB+kvxm01k8/MRK5l','+rTOxVHPQ7asWTn1qA1h5GU3xFSk1Ff/YgQEpPM/8aOlI7njlg1Pd3BFO2U9Zg','circle','joined','JEU69emx4fkm4PYn6WVPq/HXn8niWQaT2tT8ElU0qC+eH0LMvjWZV302tgS+vbUwcQccQ1X5j5GF5O4C0uURZ5QvaW5MBRD8qqf8xw','R89eIEVv4Emp5MvuRAAaYxuRRhC9MoN+7RvDVJcK0YfM15o6j5LxUxUF2gPxn2J8DPU','',1763989200000);
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;
INSERT INTO "secret_ballots" VALUES('vfigdn4s7gexyynz4u4gcjwgny','oz4uprmvgvud74tzao2hxdp5fm','AiAOkVSBLmg7xm3MXEYM79pGQXGiSyhjZ/pjDx83rOCjxnYwDp8N5Jq4aS3vleI1oWAEz7yMl5OqkGiYDTSuz2kk7Jx9eJfIGiNXblKDzSbXzqoCJ60dj0LZ8u5HIdLDDMjPaapfrUzzsUuu8nPZZWvYXzq282rLrtQCg+6Il98q9OTk4ts6GwPmxCc1bEcqO6a7qx1YsIZ87MLTinFdxC+U43Nm5Vf7dxUEByrNlcBX0oEtY2bR1xn+q4a/SAFHFJCmjd1G7Z1faD5XGoQDdqQwIvvWLfI/XIu5aaNn3oyKBB+qqzxI5xWF6CXfkaUFCF4xx8OXPYLj+2kowrv/oyu89EP9av2cTe0SXcW9iQ1hU6rjajIJGmWeqg8FzBrjoNCBeGwRZI/iCWsVZxlFWcqT+D42F9hRo9gZoGabWHm7F5G2X/ECDrDO9k4kcfwKPE85ikAWcLsmnTlGZ8iBRHXxW2p3AiEvcp+UwJhLmgRH0sk2rXXMaSJ1nIfJzBX+u7WoAmak64FHDq99Np8cI1OpEmHu9dMB9CIbdV+zmHLrfoJ0AzaohOwwEypcqXgBMO928u+WniSkwhNFhVi38MXO98RXGu1wTp+tofO8mNQ8A3VFkIwXczn2ArSvXt98MPfMr/HR7KM');
CREATE TABLE sheets (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,
    number    INTEGER NOT NULL,            -- as it stands on the paper
    author_id TEXT NOT NULL,
    second_id TEXT NOT NULL,               -- who confirmed it
    state     TEXT NOT NULL,
    lines     TEXT NOT NULL,               -- sealed
    others    INTEGER NOT NULL             -- how many are only counted
);
INSERT INTO "sheets" VALUES('5ysri3xhw63zusxzl2blwwhz2q','neshvkceinawlzw2sq2j3xsrte',49,1,'uxkffbdtzl4wcsoz7xuriickve','','attend','ac7v7rGOb994u5/UZgiMPkhb67b/QxexNlNJZFliMWFQpQp7QYOptpB0VaroOS4HD+a1bHzrPElcb9ot60T/hAMfz72Q7Ij7dP6y6ZszoeS0bGTuWjeeq5lAeEFuP6vH8z6fVOq3gI1EyHYPAlXNnsOYeBrv4EPorHd6y4rOqh/+aEyUKXjj24YIpkQx/BXQTiQ',0);
CREATE TABLE signatures (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,             -- order of arrival
    member_id TEXT NOT NULL,               -- who signed in chat; empty: on paper, or withdrawn
    sheet     INTEGER NOT NULL,            -- number of the sheet of paper, or 0
    public    INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    words     TEXT NOT NULL                -- sealed: name, function, place; empty where it is only counted
);
INSERT INTO "signatures" VALUES('yt5pjy3utybqe3dg32jwz4pbpi','neshvkceinawlzw2sq2j3xsrte',48,'uxkffbdtzl4wcsoz7xuriickve',0,1,0,'HArk4EQY5tm3JQOZS0eH04aL/KQqBhqflT0NuGcciHFU7wgBNpf4WONmL05y148cG0L8M4dTkh62ckCxFtRj8RWDy+w0iSkDAZ7cG3L77QjcYi+m5iw+SdSxYi/McdDA3osvxiNAUJ5DpZ61Q+te5KNdZMsMBwe4KmAflUEU4AMWzuHbj4QJmCVW5pipKRkUMxEgeBRq+5+P4z3QZBVAPnib83JsrrGH');
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);
INSERT INTO "supports" VALUES('oz4uprmvgvud74tzao2hxdp5fm','second','uxkffbdtzl4wcsoz7xuriickve','m+id1B6cBe2x+ci9dvSnmIofKsPLvtjRTj/72v4BT1s22wVNjbdEH1RaWA',1763989200000);
INSERT INTO "supports" VALUES('hwt5o56oupws7cj7fv3p6wbqh4','want','uxkffbdtzl4wcsoz7xuriickve','',1763989200000);
CREATE TABLE tasks (
    id          TEXT NOT NULL PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    assembly_id TEXT NOT NULL,              -- that noted it, or empty
    author_id   TEXT NOT NULL,
    what        TEXT NOT NULL,              -- sealed
    who         TEXT NOT NULL,              -- sealed: as it was written
    asked_id    TEXT NOT NULL,
    owner_id    TEXT NOT NULL,
    due_day     TEXT NOT NULL,              -- 2006-01-02
    due_ms      BIGINT NOT NULL,            -- where an hour was said
    zone        TEXT NOT NULL,
    state       TEXT NOT NULL,
    created_ms  BIGINT NOT NULL,
    ended_ms    BIGINT NOT NULL
, action_id TEXT NOT NULL DEFAULT '', offered_ms BIGINT NOT NULL DEFAULT 0);
INSERT INTO "tasks" VALUES('c3yh4ehel4hz6hxeczhvkvwnky',1,'pkh3llxvxjxncp3qdppoq6irl4','fzzrs3m6q4qty6vhvqhqtaew3q','','71nxpPt6SLeLpuEL5efff23djnop0DFkRBoo+Z7COG38aCRw5xeVRoPY2M2mC2/i','R0jF5MaQt2S20iGH2yY1aowaa9YqDwBSfX8crfsvN0UOHaEGFagHfE6SqAAQGQ','','','',0,'Europe/Brussels','libre',1763989200000,0,'',0);
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
INSERT INTO "turnout" VALUES('oz4uprmvgvud74tzao2hxdp5fm','uxkffbdtzl4wcsoz7xuriickve','voted',0);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);
INSERT INTO "urn_voters" VALUES('urxgjutyahpnbctuvzeqbmb2dq','uxkffbdtzl4wcsoz7xuriickve');
CREATE TABLE urns (
    id          TEXT NOT NULL PRIMARY KEY,
    seq         BIGINT NOT NULL,           -- order in which they were entered
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    circle_id   TEXT NOT NULL,
    author_id   TEXT NOT NULL,
    channel     TEXT NOT NULL,
    ballots     TEXT NOT NULL,             -- sealed: how many of each choice
    guests      TEXT NOT NULL,             -- sealed: names of people without an account
    state       TEXT NOT NULL              -- waiting, counted, removed
);
INSERT INTO "urns" VALUES('urxgjutyahpnbctuvzeqbmb2dq',42,'oz4uprmvgvud74tzao2hxdp5fm',1,'pkh3llxvxjxncp3qdppoq6irl4','uxkffbdtzl4wcsoz7xuriickve','papier','iBmPY43PzoM0TMqjK9MgZ9u4vm7YOm5crzMR6zd8xQTsM3w3wajJLr1wWkFp4HDxH9E','NqXTn3pC0ZjS3rD0b8f+kqQ1UZqGoiVzcf2G5hOZRkbX6lpC1tKcapz4yKEb2MY95XI','waiting');
CREATE INDEX memberships_by_member ON memberships (member_id);
CREATE INDEX inbox_open ON inbox (state, seq) WHERE state <> 'handled';
CREATE INDEX outbox_open ON outbox (state, room_id, seq) WHERE state = 'pending';
CREATE INDEX outbox_by_cause ON outbox (cause);
CREATE INDEX outbox_by_event ON outbox (event_id);
CREATE INDEX due_by_time ON due (at_ms);
CREATE INDEX proposals_by_circle ON proposals (circle_id, state, number);
CREATE INDEX ballots_by_voter ON ballots (proposal_id, member_id, seq);
CREATE INDEX proposal_circles_by_circle ON proposal_circles (circle_id);
CREATE INDEX proposal_circles_by_poll ON proposal_circles (poll) WHERE poll <> '';
CREATE INDEX urns_by_proposal ON urns (proposal_id);
CREATE INDEX motions_by_proposal ON motions (proposal_id);
CREATE INDEX inbox_by_member ON inbox (member_id, sent_ms);
CREATE INDEX assemblies_by_state ON assemblies (state, starts_ms);
CREATE INDEX assemblies_by_series ON assemblies (series) WHERE series <> '';
CREATE INDEX assemblies_by_poll ON assemblies (poll) WHERE poll <> '';
CREATE INDEX assembly_circles_by_circle ON assembly_circles (circle_id);
CREATE INDEX attendees_by_assembly ON attendees (assembly_id, seq);
CREATE UNIQUE INDEX attendees_by_member ON attendees (assembly_id, member_id) WHERE member_id <> '';
CREATE INDEX notes_by_assembly ON notes (assembly_id, seq);
CREATE INDEX assembly_votes_by_assembly ON assembly_votes (assembly_id);
CREATE INDEX tasks_by_circle ON tasks (circle_id, state);
CREATE INDEX tasks_by_assembly ON tasks (assembly_id) WHERE assembly_id <> '';
CREATE INDEX actions_by_proposal ON actions (proposal_id) WHERE proposal_id <> '';
CREATE INDEX actions_by_campaign ON actions (campaign_id) WHERE campaign_id <> '';
CREATE INDEX actions_by_state ON actions (state);
CREATE INDEX action_circles_by_circle ON action_circles (circle_id);
CREATE INDEX action_people_by_action ON action_people (action_id, seq);
CREATE INDEX evaluations_by_action ON evaluations (action_id);
CREATE INDEX signatures_by_action ON signatures (action_id, seq);
CREATE UNIQUE INDEX signatures_by_member ON signatures (action_id, member_id) WHERE member_id <> '';
CREATE INDEX sheets_by_action ON sheets (action_id, seq);
CREATE INDEX promises_by_circle ON promises (circle_id, state);
CREATE INDEX promises_by_action ON promises (action_id) WHERE action_id <> '';
CREATE INDEX evidence_by_promise ON evidence (promise_id, seq);
CREATE INDEX tasks_by_action ON tasks (action_id) WHERE action_id <> '';
CREATE INDEX reports_by_day ON reports (circle_id, day, number);
CREATE INDEX reports_by_region ON reports (circle_id, region, day, number);
CREATE INDEX reports_by_status ON reports (circle_id, status, day, number);
CREATE INDEX reports_by_service ON reports (circle_id, service, day, number);
CREATE INDEX reports_by_obstacle ON reports (circle_id, obstacle, day, number);
CREATE INDEX reports_by_channel ON reports (circle_id, service, region, channel, day, number) WHERE channel_state <> '';
CREATE INDEX reports_by_telling ON reports (circle_id, told_day);
CREATE INDEX reports_with_words ON reports (circle_id, told_day) WHERE words <> '';
CREATE INDEX reports_with_source ON reports (told_day) WHERE source <> '' OR assent <> '';
CREATE INDEX reports_unpublished ON reports (circle_id, day, number) WHERE publication_id = '';
CREATE INDEX reports_by_source ON reports (source) WHERE source <> '';
CREATE INDEX reports_by_assent ON reports (assent) WHERE assent <> '';
CREATE INDEX report_readers_by_member ON report_readers (member_id, state);
CREATE INDEX figures_empty ON figures (n) WHERE n = 0;
