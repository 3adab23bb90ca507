-- A database as 0002 left it, sealed with key(1): a circle of three, a proposal that was adopted, two ballots and an urn.
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO goose_db_version (id, version_id, is_applied, tstamp) VALUES (1, 0, 1, '2026-11-27 23:59:40');
INSERT INTO goose_db_version (id, version_id, is_applied, tstamp) VALUES (2, 1, 1, '2026-11-27 23:59:40');
INSERT INTO goose_db_version (id, version_id, is_applied, tstamp) VALUES (3, 2, 1, '2026-11-27 23:59:40');
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO meta (name, value) VALUES ('key', 'uHuiiu0N2Js5RDaD84TNdaHt2Ax8aqXJYQPU+Xs7MAu4YNxdXDtzrnmk+Be9RQ');
INSERT INTO meta (name, value) VALUES ('position', 'M/gO2cRjDY6MgTle28qfvmTDOFmpRUNTyQqgivckCSVNUVGaCwPST9J0iw');
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
, reminders TEXT NOT NULL DEFAULT '');
INSERT INTO members (id, lookup, matrix_id, name, language, automated, reminders) VALUES ('2x7bzhdkbzjnptd2wbnpv5qhnu', 'a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748', 'se0TkHVVuoCUhWYdSxXsNezrS3hc3fNQwypRizMA+67Ilr+Uq2GorcZYXKAwW8zjuLWX', '3YAcHCAu3VFTinH8teD/1LfxSgIYR9wrCtV050dTAnFygOOUy2STwR0ewQQ8IRfosJw8FHyOgCILiCM', '', 0, 'oui');
INSERT INTO members (id, lookup, matrix_id, name, language, automated, reminders) VALUES ('wyclt7t6muguqjdfzchd5dptjm', '5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0', 'XRd5rrElJNdpxAcv7vkqix6aNvuGoX7apY/MftouFjEFq7OcnY5w3m9iGx9LcnRkfEQq', 'TYL+uSI1qN5YIumXciZST6zzUUQUjLxpgIGRTyAeNlYMKZL6IkZ3zb1c1hsvQCjhqbhSPQNS4MRNmAQ', 'nl', 0, '');
INSERT INTO members (id, lookup, matrix_id, name, language, automated, reminders) VALUES ('qmpmjxwaiywrdmnvrq2dlz2gcq', 'fU+oX0VLVbbgsbKfsj13viVzoHJ3PNG6kxAtBJpwDME', '0aJ5Zj52nsQr5PjVuBgoAlLr3FF5n/g9W5mfnNXZnJgEIAucdAnTz/uDZpuDoQZH1PNk', 'vFB5RLBdXilOOd3tdGSQYdgfJy1lvehqyf6lPJMbQea+kecPp5ohynEWD5jnb9GQS+FWF/QqQeXK3zo', '', 0, '');
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
INSERT INTO rooms (id, lookup, matrix_id, name, kind, state, encryption, successor, last_event, joined_ms) VALUES ('ve6yylugytcfle4aipqxcpdrca', 'J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog', 'Y7vMybhGZBIt8xESD4RaqfKTZgck3S5dB6QSordz+u8fQto5lOo/Cudi41HTVjwLfxws', 'pkJ6vqtrzKyqOAKUjLRfexq7TRNmwsid3/6gWBsno+jhEsyl9Hvb22GhkqK2aA', 'circle', 'joined', 'BZGJW4msP1WD2MTrIwWDyhpguLsk+v+6Cr6yA8PAPCa37wR4I0Zae79QE//r04xIt5ltb+dziOwAfDEzN4j7ug1H6vzdIGI3/oX/+Q', '', '', 1763989200000);
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
INSERT INTO memberships (room_id, member_id, state, since_ms) VALUES ('ve6yylugytcfle4aipqxcpdrca', '2x7bzhdkbzjnptd2wbnpv5qhnu', 'join', 1763989200000);
INSERT INTO memberships (room_id, member_id, state, since_ms) VALUES ('ve6yylugytcfle4aipqxcpdrca', 'wyclt7t6muguqjdfzchd5dptjm', 'join', 1763989200000);
INSERT INTO memberships (room_id, member_id, state, since_ms) VALUES ('ve6yylugytcfle4aipqxcpdrca', 'qmpmjxwaiywrdmnvrq2dlz2gcq', 'join', 1763989200000);
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
INSERT INTO inbox (seq, event_id, room_id, member_id, kind, state, sent_ms, body, verb, ref) VALUES (2, '$0', 've6yylugytcfle4aipqxcpdrca', '2x7bzhdkbzjnptd2wbnpv5qhnu', 'message', 'handled', 1763989200000, '', 'vote', 'b1');
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
INSERT INTO outbox (seq, txn, room_id, cause, event_id, state, body) VALUES (4, 'th2ajumxlbbulpcpidp3es6feku', 've6yylugytcfle4aipqxcpdrca', '$0', '', 'pending', '8kiVQ7h8S/zcg+0zz0yanbDfFSwhBPx+NVOEeEYlVpKq3KTvXsNR48Omx7FouH1PX9x5K5kpsN8+LoBJiQfnesY');
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
INSERT INTO due (id, kind, ref, at_ms, wall, zone) VALUES ('0000000000000000001-t2q5vqbb2oslp5crjvjm6yq4fe', 'greet', 've6yylugytcfle4aipqxcpdrca', 1763989200000, '2025-11-24T14:00', 'Europe/Brussels');
INSERT INTO due (id, kind, ref, at_ms, wall, zone) VALUES ('0000000000000000005-zesipwi5qp652lu24d24r65neq', 'settle', 'npogkzurckf34su3pfqolqbnx4', 1763996400000, '2025-11-24T16:00', 'Europe/Brussels');
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
INSERT INTO journal (circle_id, seq, at_ms, member_id, act, ref, detail, digest, hash) VALUES ('ve6yylugytcfle4aipqxcpdrca', 1, 1763989200000, '2x7bzhdkbzjnptd2wbnpv5qhnu', 'vote', 'npogkzurckf34su3pfqolqbnx4', 'rmhv2cLZ8eWcKpgnVkHwEV7/17YEYt5Y+jWi+h8GF0mnHzp0+xzdqicXoBg32Zl5mTaCbEMEp7EpoPKnEpIwFFp5+A0W3R1CEII', '17c303b81f856c5e18b8249d5c83a178a7ec4c1faab42cf01060514bcf7d072d', '2249572aa4a35d3e082a91004f7ce564530d1bda076425cfe2e70a3216409a8f');
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
INSERT INTO proposals (id, number, circle_id, author_id, kind, state, title, body, first_day, last_day, rules, opened_ms, deadline_ms, zone, poll, receipt, version, circles, each_circle, options, details, final_ms, review, reviews) VALUES ('npogkzurckf34su3pfqolqbnx4', 1, 've6yylugytcfle4aipqxcpdrca', '2x7bzhdkbzjnptd2wbnpv5qhnu', 'action', 'close', 'Ex5I2Rmye6Ej6/2MqCn4TAFzL66FZeRCbslXo28dSDcC5nvTLyn0h48ZJEz7znr6IPeoefFEeQ', 'HwoHgCRio5eB0p7iodHiap2Hx8U6wprctflkJMANPFrGmblRnb124/u7F6oXdRkDtXpkVrA', '', '', '{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}', 1763989200000, 1763992800000, 'Europe/Brussels', '', '{"outcome":"adoptee","rules":{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000},"count":{"electorate":3,"ballots":{"contre":1,"pour":2},"invalid":0,"late":0,"absent":0},"checks":[{"rule":"quorum","got":3,"total":3,"need":0,"met":true},{"rule":"majority","got":2,"total":3,"need":2,"met":true}]}', 1, 1, 0, 'PWATRyaUJMebaFCMRo24Vt/kbyweUiNZQCTE8M+KM9n2NpdSGieHfbaP2+9GRksNHIzWSzCNNXI2LBCeqNw', 'W6tOWEQCQL8F2hyD+wOn5StB8BgjrjlanE6HLh92UkehR3DDjepCUupHZrOhKfzmp5AxoytnLygp5w', 1763996400000, '2026-11-24', '');
CREATE INDEX proposals_by_circle ON proposals (circle_id, state, number);
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO electorate (proposal_id, member_id, active) VALUES ('npogkzurckf34su3pfqolqbnx4', '2x7bzhdkbzjnptd2wbnpv5qhnu', 0);
INSERT INTO electorate (proposal_id, member_id, active) VALUES ('npogkzurckf34su3pfqolqbnx4', 'qmpmjxwaiywrdmnvrq2dlz2gcq', 0);
INSERT INTO electorate (proposal_id, member_id, active) VALUES ('npogkzurckf34su3pfqolqbnx4', 'wyclt7t6muguqjdfzchd5dptjm', 0);
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO ballots (id, proposal_id, member_id, seq, choice, reason, cast_ms, version) VALUES ('tvthdljaveuxn5mfwxfhq47jq4', 'npogkzurckf34su3pfqolqbnx4', '2x7bzhdkbzjnptd2wbnpv5qhnu', 1, 'pour', 'dNqYDQ182JMAVqzwCFo1EIa7uya8y38WQXNm6bkAZOvdf2RdSh/3MhTs1Uex/axTxw', 1763989200000, 1);
INSERT INTO ballots (id, proposal_id, member_id, seq, choice, reason, cast_ms, version) VALUES ('aonw7rbi2zaxyiolndjh6uji5a', 'npogkzurckf34su3pfqolqbnx4', 'wyclt7t6muguqjdfzchd5dptjm', 2, 'contre', '', 1763989260000, 1);
CREATE INDEX ballots_by_voter ON ballots (proposal_id, member_id, seq);
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
INSERT INTO proposal_circles (proposal_id, circle_id, position, poll) VALUES ('npogkzurckf34su3pfqolqbnx4', 've6yylugytcfle4aipqxcpdrca', 0, 'tpollofproposal1');
CREATE INDEX proposal_circles_by_circle ON proposal_circles (circle_id);
CREATE INDEX proposal_circles_by_poll ON proposal_circles (poll) WHERE poll <> '';
CREATE TABLE electorate_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, circle_id, member_id)
);
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;
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
INSERT INTO urns (id, seq, proposal_id, version, circle_id, author_id, channel, ballots, guests, state) VALUES ('gr5rlhjgcr2uyl3ws4tpzhyjby', 3, 'npogkzurckf34su3pfqolqbnx4', 1, 've6yylugytcfle4aipqxcpdrca', '2x7bzhdkbzjnptd2wbnpv5qhnu', 'papier', 'JLVr/tc4qdCfTEQ5GlSzhILgS6J5PBCgH2YwCrhrhK9WzguxiHDAhh+Am49nzFk0A6k', 'lLF400p4FskIUirJiFn2P//29VThWQ5yrq8NM7ZtrvaNYVXvwX79N92Negy/eGGk1SU', 'counted');
CREATE INDEX urns_by_proposal ON urns (proposal_id);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);
INSERT INTO urn_voters (urn_id, member_id) VALUES ('gr5rlhjgcr2uyl3ws4tpzhyjby', 'qmpmjxwaiywrdmnvrq2dlz2gcq');
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
INSERT INTO motions (id, proposal_id, version, author_id, kind, until_ms, zone, state) VALUES ('sysmaotu57dnt4u4k46qmd3mg4', 'npogkzurckf34su3pfqolqbnx4', 1, 'wyclt7t6muguqjdfzchd5dptjm', 'prolong', 1764075600000, 'Europe/Brussels', 'dropped');
CREATE INDEX motions_by_proposal ON motions (proposal_id);
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);
INSERT INTO supports (ref, kind, member_id, reason, at_ms) VALUES ('gr5rlhjgcr2uyl3ws4tpzhyjby', 'witness', 'wyclt7t6muguqjdfzchd5dptjm', '', 1763989200000);
INSERT INTO supports (ref, kind, member_id, reason, at_ms) VALUES ('npogkzurckf34su3pfqolqbnx4', 'carry', 'qmpmjxwaiywrdmnvrq2dlz2gcq', '9KbHNU29s37zmy8cfRZm2VLJTtTuxW4QqO027vxtTpPxaImoiS2gZSK35Ho44JPJSRK8JASZ', 1763989200000);
CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);
INSERT INTO links (proposal_id, kind, number) VALUES ('npogkzurckf34su3pfqolqbnx4', 'assembly', 3);
CREATE TABLE pledges (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,
    terms       TEXT NOT NULL,             -- sealed, padded: threshold, whether to be named
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
CREATE INDEX inbox_by_member ON inbox (member_id, sent_ms);
