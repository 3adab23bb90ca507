-- A database as 0007 left it, sealed with key(1): what reports.sql has, and a subscription to digests.
CREATE TABLE action_circles (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    position  INTEGER NOT NULL,            -- 0 is where it was made
    PRIMARY KEY (action_id, circle_id)
);
INSERT INTO "action_circles" VALUES('5jmfr77rv4ku7xj3pj6ary5qmm','732fwx7qe5ny6ffpqzn65yuvlq',0);
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
INSERT INTO "action_people" VALUES('fns3wbl5neetxu72ieygehysgi','5jmfr77rv4ku7xj3pj6ary5qmm',47,'','05iAtIlHg0jKSax4YGfRYw1nJuZ4JrkkgbdfNZtddIw193aX/MZ+ap7S1b82WQ','xr6rypdbml4cd6etcxpalgjaey',1,'tUD7kOkD2n2Si4AyAzOmANVxW9Ts9uaJoxlcZ4FHQnFLJhM9CV+IJ6ai7Fi+Q2GBQYAV1RJnINwapP1RSNio6SHPl9gQ26+ueCLbZrAjs0YbwCWvoIJHNNhanoC9WZyAj5bgWodX3ogdq0NZHyso+E9OerB5I9tPVGexXpaBzhF3uogC23nUZkzD45l1Y+X1vU8lFvSvv7gZEy84dnXW447/H+6xQ/bY',0);
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
INSERT INTO "actions" VALUES('5jmfr77rv4ku7xj3pj6ary5qmm',1,0,'732fwx7qe5ny6ffpqzn65yuvlq',1,'xr6rypdbml4cd6etcxpalgjaey','lettre-ouverte','en-cours','','zUnBqKAMaaL64d4lM4E2RzDiboQl9EDTYbYZiPZO1hXN46XChgI18TrIapdm3MDIrIdrVU52O6kv5Ey8CGVUFZNR4yI7FpVRGwbdgwxbRjN86sbRrxCAWlFv+Ee48nuzOYz3oA9kfNolMKt7KFg',0,0,0,'Europe/Brussels','','','null','',1763989200000);
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
INSERT INTO "agenda_items" VALUES('x22ctenulv5hoycvaxlatuhiau','7mspogh6vvb7ytm3wcwtwwea5y',1,'+yjWhQZ7GEw0kjE24fjXZYh9GQ2A/bHnIHwNMvBZZM/rrqSpiJNPWMY8QByRhR40Ig','',0,1,'',0,'a-traiter',0,0,0);
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
INSERT INTO "assemblies" VALUES('7mspogh6vvb7ytm3wcwtwwea5y',1,0,'732fwx7qe5ny6ffpqzn65yuvlq',1,'xr6rypdbml4cd6etcxpalgjaey','assemblee','close','K15Lf3iCBlFTrQhZy0JaN3E/EsrBsFxgIkWO7cknRWFiMGbW2a+8Yc1+l4hlzFI','JtzAiwPgvO5HRlkcOInZN4MfYDqrtTP7fO55buhjp5VnDv7ZTUJ3+45ximGT2w','DxXy94/xRjIxi51Oxugk5qkfygSi1ILVNUWZb2lUzZ2vYQFFQIRqQVNG2i4',1763989200000,1763992800000,'Europe/Brussels','{"quorum":"0","approvals":0,"corrections":0}','',0,'','',0,'','','',0,0,0,1763992800000,'DzF6TE21/E6tikfPZr1nTO+9uL+a+dt4qvhpz2C08QKvq9gU+P+z4gFK0z1jh6dLFB8yKtVt4WCJINwwpFeX6wFu70HJqse9bJtUyzSb/XROo2HRijvc9bLeCghUAzsyl7EG1cS7b5lcnln48TtviXMcaLvkbPqI3ZuGyTfZIrO6V07WWAV3GVeO/xIBqspXcp9h4r9mBtiqYwl9y/OR9LzoP7LaQGl+hw','uMRUUAcIHwatPP2ktxaDQzZqKFn34CMnhRt7XXRuX2p6JwH5ybXuDA+HBvZx3uCXmkz2wRu/H6L/wD2zDVOffXu2rm/dLiekYbERjyO7qJSB5pbicoPv48A8C2DK2h0zsyxzXznrrGR6I970nVhejJJj12Cap+dKnv60nQOf5aErJg');
CREATE TABLE assembly_circles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,           -- 0 is where it was called
    PRIMARY KEY (assembly_id, circle_id)
);
INSERT INTO "assembly_circles" VALUES('7mspogh6vvb7ytm3wcwtwwea5y','732fwx7qe5ny6ffpqzn65yuvlq',0);
CREATE TABLE assembly_roles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    role        TEXT NOT NULL,
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    PRIMARY KEY (assembly_id, role)
);
INSERT INTO "assembly_roles" VALUES('7mspogh6vvb7ytm3wcwtwwea5y','accueil','','YC+I5EHTrTy0PnWKpKhedFrocNs3XtMxiJ62Vj33P6CTQFBswniJv9/LfxlTFA');
CREATE TABLE assembly_votes (
    proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    item_id     TEXT NOT NULL               -- under which it was, or empty
);
INSERT INTO "assembly_votes" VALUES('wofhyiyyvhesz6eydbaegnyuka','7mspogh6vvb7ytm3wcwtwwea5y','x22ctenulv5hoycvaxlatuhiau');
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
INSERT INTO "attendees" VALUES('dsc3hound5hb6ybdhh323xevfy','7mspogh6vvb7ytm3wcwtwwea5y',43,'xr6rypdbml4cd6etcxpalgjaey','','','',0,1,'WsUgrQpc3PyLKgzBaZ5vvdSg7SF3JSdKW/T2Uy9ODOLfYDbC5zANO9rNfGzAzJnphqsc4sqSce0k6IVcl/KcOTytO2BEJi9blEXeKuWmaNDL6t+EEceQ8aVQmaSTvP5fmicMjdm6+WFRy4Oi+/Qp8okxdJY7oUAM6ap3vLmC37o0sWyauf8AetZo8irjKW271G0BMF+EAS4nFBLimNZlO1W4Yll5jauk');
INSERT INTO "attendees" VALUES('ud3ro3qtsaeb7bgepkjd2fd3ta','7mspogh6vvb7ytm3wcwtwwea5y',44,'','K8fUsEgk0wuKCZyicEg/GUf5OZzKZqtvHjvtPlRzCmOScxXaHw0Hpk9pSQd8uQ','xr6rypdbml4cd6etcxpalgjaey','',0,1,'');
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO "ballots" VALUES('jy42ubfueipmuq3rhxoqrmgeqe','wofhyiyyvhesz6eydbaegnyuka','xr6rypdbml4cd6etcxpalgjaey',1,'pour','ed5e4S7Tv9F2ML0NTjkX0EJT+E4E2rswVd3dh8B3ynv955uaOvalKvxIPxa+5F4HsA',1763989200000,0);
CREATE TABLE channel_states (
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    service   TEXT NOT NULL,
    region    TEXT NOT NULL,
    channel   TEXT NOT NULL,
    state     TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (circle_id, service, region, channel)
);
INSERT INTO "channel_states" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','mutuelle','wallonie','telephone','ferme','2025-11-21');
CREATE TABLE dialogs (
    room_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    command    TEXT NOT NULL,
    draft      TEXT NOT NULL,            -- sealed
    updated_ms BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "dialogs" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','vote','N6TIpDqeKp1saFt5AtRD4fNP8qOO8kv1CjpyxDK6lfbz2eAd8ZyK8R1+gKtLQy9bJwTdWQ',1763989200000);
CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
INSERT INTO "due" VALUES('0000000000000000001-7time2yilixgxlrvrdcwwko7im','greet','732fwx7qe5ny6ffpqzn65yuvlq',1763989200000,'2025-11-24T14:00','Europe/Brussels');
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO "electorate" VALUES('wofhyiyyvhesz6eydbaegnyuka','6mg7cxb7ysah77wntmmoxdbab4',0);
INSERT INTO "electorate" VALUES('wofhyiyyvhesz6eydbaegnyuka','xr6rypdbml4cd6etcxpalgjaey',1);
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
INSERT INTO "evaluations" VALUES('gb4tthyzhpr25ucrl4u6l3lvnq','5jmfr77rv4ku7xj3pj6ary5qmm','eqkeVg7p3iI8i0izfkNXGLwj/wEkmJhdcZxzBP+fs/NQHp/pdO28vC4XX4gLr5F6sPTZ1yFulMUfAHczIMnAnldCdjNwdsEH8Cfw/WVUuCJ6EnaDcWD1y+1SAYzw4hWKSiy7j7zIOUJzaNzVwf69R+Ws0pIdRn1i1vST3DvdpBlaYhO7sjn6O2VOU+Bw4XP3X9lSGC/5F5iOhMYZGEv6S+fMbSUnQfcfyrv/vo0GLHfnY99nxnDejFb+f2DG33l8PbcdyP4u9aRpTHo+KUvyqh0QutAdV2jWzlJ7IbcD7949NJvHBEo5vUGMW3kSiwM92eR15gSWDHZsTCBarC3IN8tNLsmf4KeTXGH3Si9R5Li9zrYLWLN/oscDFj4fACVZKwq8+BNDQCzIMZXrpPHL7VnESpesDUMvFcbCNIortBbjwwTS8pGQ48+ZXGdC3tdq/+1SiFkj/S6/axIHacLys9ZqYbfEeWnmfb0W+WT5mfpfMbpIIzxs1Mp+wxegDDaAMxAHm3d1F29UQJFk5sK0/CqZaEt9qcdnPGWKnw72J4UTNGwHOssAUzdL5viw+GJPiy++o6xn2JiWPSLgaWLqTSR8/r5Ez2blzPnsDTMGBqCJQjReKChqMGRD04tLvJsTyT6gQkwW6K2EWsxV5Mc+jQnmp09mwCJZd+w1SLP45wYw+suMR3Gp/Qr4AgrZs3jhl4ORohmbEL0pZRxploxIcpPaVwdQpHh3');
CREATE TABLE evidence (
    id         TEXT NOT NULL PRIMARY KEY,
    promise_id TEXT NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
    seq        BIGINT NOT NULL,
    member_id  TEXT NOT NULL,
    day        TEXT NOT NULL,
    text       TEXT NOT NULL               -- sealed
);
INSERT INTO "evidence" VALUES('wiuuhiyyuna2qo5nyqgmpotwky','3zgea3cafyedv7ib3ydfs26sfy',46,'xr6rypdbml4cd6etcxpalgjaey','','hsfOV4J5OsbG72UJMLf3V4qqXjSI0zaYHa/WUjRkSYSqHjWgCJ2i956rVQvJNWAbAXJR6t6rXFkEPA9yhA');
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
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','','*','*','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','','*','wallonie','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','','mutuelle','*','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','','mutuelle','wallonie','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel','*','*','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel','*','wallonie','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel','mutuelle','*','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel','mutuelle','wallonie','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel-state','*','*','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel-state','*','wallonie','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel-state','mutuelle','*','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','channel-state','mutuelle','wallonie','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','consequence','*','*','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','consequence','*','wallonie','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','consequence','mutuelle','*','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','consequence','mutuelle','wallonie','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','obstacle','*','*','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','obstacle','*','wallonie','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','obstacle','mutuelle','*','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','obstacle','mutuelle','wallonie','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','region','*','*','2025-11','wallonie',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','region','mutuelle','*','2025-11','wallonie',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','service','*','*','2025-11','mutuelle',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','service','*','wallonie','2025-11','mutuelle',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','task','*','*','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','task','*','wallonie','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','task','mutuelle','*','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','task','mutuelle','wallonie','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','worker','*','*','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','worker','*','wallonie','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','worker','mutuelle','*','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','worker','mutuelle','wallonie','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO "goose_db_version" VALUES(1,0,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(2,1,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(3,2,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(4,3,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(5,4,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(6,5,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(7,6,1,'2026-11-28 10:34:19');
INSERT INTO "goose_db_version" VALUES(8,7,1,'2026-11-28 10:34:19');
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
INSERT INTO "inbox" VALUES(2,'$0','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'huZWt9b6qLt4FlTY37c3jXZyuNCzozf85xjBCNX6Ja+3ggKGNOo6+dpl720AbBhQZMACmyxqu/TFIKYz5TFWZ4rxbfYblR6zSw','','');
INSERT INTO "inbox" VALUES(3,'$1','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'3Id23cxzopSPx4XEvyDLiPv/6bkbUB8Dey9igOVObHsjo08Sn/yQs/JFTzIh6I96shu9VHsFv62UbBiLzqGjRRWHPwyenUyp0w','','');
INSERT INTO "inbox" VALUES(4,'$2','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'m7XrUvkl/RnB35/bxml74pbzAw8oqSiyrxGgURMS5C97LeuWlEwWP09Qiau/5VyBS11HXeqVpp9lIxk4NFwyUXT5NBh8A8cWGQ','','');
INSERT INTO "inbox" VALUES(5,'$3','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'J7i6rV1vqaZkyA98jTumcfxgSKsuatHLl03dLy2Tb4jROHwDm644KMn5YHGL5DSNTQN7rrWAxAzsIX0S67G/xIu2XNt+sWoimw','','');
INSERT INTO "inbox" VALUES(6,'$4','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'HI5VZpQTFNtKqhEYre0C1TPFoZwM0+QCl2WEUCJ/1iGV1fc2xycAmD1iHbuyrEdjwR3/n/eBp7/sTTqk8WZupjRh0Ee8IYe+Uw','','');
INSERT INTO "inbox" VALUES(7,'$5','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'b7pZkC3MO+hey/YbgFzi+0sol9mmNTgY4T+YXqrco0fds4VNin8kQ/XL8IeE+zwYPCggXX+qGEgrLssaF007MEk46UQXus77BQ','','');
INSERT INTO "inbox" VALUES(8,'$6','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'UbyRaJxHAVZwxSWR+8GgZAIRNkZCBXd+HJ7Tv9iS28XQ+KbsPrLiPuKvSgMrcdmSbitnDrMRF9h1sJqD1oRgfu2k41i/RZjVBw','','');
INSERT INTO "inbox" VALUES(9,'$7','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'ZF6xnEG9ol1mtQHW2jkQc/37fl/LZsI4Gpz0JcoDu27+JQCOmSNw/D5sCjNh8r6Hvjy+CQ2/tEyIQWxx+YLMHDOQRKICd6Yv3w','','');
INSERT INTO "inbox" VALUES(10,'$8','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'32h7jLmlLvekpjN+4tdvJehoGqsnA5IiWlPUABS/cMRpbP4CIANpiiooqrBCnf+AKJ8HmLvPbMy3u2lWqHJ/qR8I/LmpbrjYlA','','');
INSERT INTO "inbox" VALUES(11,'$9','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'wu0pknwQB5+VSuM9L7FCWpwdYzmWjE6QO9/4+7Wb+StCRS5N8V48dd5GM+XqDPxGVuutxZdLTnYd+czF/b9hg8VtpKHhdVKvaA','','');
INSERT INTO "inbox" VALUES(12,'$10','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'Bl4EW2exeusd14RtQ9T+Juk8Hny50Q1ZeoXc7CPtolJoUWnSOs2IfSnKG63hIWJ6FBkGk9NyxzGYNPo/9XxsHhDWFsn2Q9pyjg','','');
INSERT INTO "inbox" VALUES(13,'$11','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'2StD3sBfdVMV7qrD2fxQA7mwYIXOeP54jzDfpPsvtln5ol9+D928FZAYXNCzwMPMMpT06DjuM8WWuAcjZfsrtMgJIxlAAbUAQQ','','');
INSERT INTO "inbox" VALUES(14,'$12','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'ZPDHmPr/RPNioP40mww4iree6r5hY/2Xyo5KtkvWhvrE20PCVx/5f5aOK3FpXAL8aWXHh3CQfgLSMWf3/oOmzD6MHjhfFfKwxA','','');
INSERT INTO "inbox" VALUES(15,'$13','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'1NiF/XIavaKk2cY8b6+TJcNskQNCjxFBjw95gsOv2wIMvsXlGBmfoRKI4PF3zGkYP1w0Vclrpf5dufHwIW4fIxpMa6SYdeGeNQ','','');
INSERT INTO "inbox" VALUES(16,'$14','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'MqYcjmEZFnXmNyTQZgMCeZEVJ8hzu/pPwAQOLIzKKHuFyKUzBtaGyUh3Mt8qKpwI3ZjPaCyAG7BetmDMRssDc0VRO6SdxXXz6w','','');
INSERT INTO "inbox" VALUES(17,'$15','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'90bzVfn5uL52Q+AGQeVfB7TKRerhhD9evb7xxIwpggnMBglsctRjMpl+MC3w+zKEZtcW52G53t3uIDawTk+it740SpKB0SQxgA','','');
INSERT INTO "inbox" VALUES(18,'$16','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'zG93Y9IsSMFphsBACOPZFxoLVjBat87OuXD4pwuKIeImwkF0mJWojTiT1HfiY4AN8YLndB4vO3BViYLnmaZE8VTJXH9rYJ3p6g','','');
INSERT INTO "inbox" VALUES(19,'$17','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'c40HSJcKaTAMVHck9NpEoFv3CNrwK/nsXUTRhxk4P/jlZRDgY/xemIBQW8VCG6hKlrP7UCRdzhucdAy9eLQ7Nscammt14SMFjg','','');
INSERT INTO "inbox" VALUES(20,'$18','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'ps3GIHbHyOdI3JeZQsW7AfoReOegncsJaFyevWa5gl8/WIFbJQYK1g2YxtkQgr5SzRzzOhmDJ8xL5Pg7Z/4Q4f/gpCMyuGcilQ','','');
INSERT INTO "inbox" VALUES(21,'$19','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'XHp5Z9DCWUm69vDxo5q9PUWBaK0sGfrq73Qq1vfEfq2oTOnUonH1eD7taXW8w6zDAqtixjXw+ObchDn7EZ0YYBFWC8Q1bES4RQ','','');
INSERT INTO "inbox" VALUES(22,'$20','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'HdR5vusFdAk4NOxZDYgbzD292papVNBtuzk8jnBcF7AVa1ABAm+2soTKg/gykVaZnMmrc6SERApN8xPCsySTwiaWcaXFPLGVaA','','');
INSERT INTO "inbox" VALUES(23,'$21','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'YkVlm1mwQKznbdacpPQ57F3+U53QsoiU8dqjb1/TqXYblxH7icLStbZdiEWa1l7b4Uy8aBjw0Um3KFaDWYNRMjDK2O4H82KrpA','','');
INSERT INTO "inbox" VALUES(24,'$22','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'sGQyoYnFGS+e7367TDHQmNwLdSgAIT+gW3CA/BZQ85bzW9LLCB3mpM1lLfgJKCk7IVqdV1rMWDEQ7+kUuzZWk40MbBxmfp5ztg','','');
INSERT INTO "inbox" VALUES(25,'$23','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'HLAzVDd9vVLoJC+sTOkhn+LE0YMhliKECqH2QWmmDb5rMo0IeLbayVwxoIRC/I3WNxxRBi61mQkSoYAo7qb+ticNNgVx/BohkA','','');
INSERT INTO "inbox" VALUES(26,'$24','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'UM+B5i8cpLDsjavTBg8AGo9KgL6AUNkGWs5v/jo/9q0VdvK7eADl8A6LxFjm6mI+mvsJjWZA018L1O/A3tFnDu8DRHz4A9ZXkQ','','');
INSERT INTO "inbox" VALUES(27,'$25','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'4rw6aVbX9Nl5Ol9FzrFZ6o8QpPZru8RJUKWLD1V3LnwgMEQUTrl8JHXJqewzUOnJB8XrFSzoVbzdezTj9cbMlYqt96UXRF+CTg','','');
INSERT INTO "inbox" VALUES(28,'$26','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'8Hx8C10Er01mSb7SSsHUr4dn9NtWue4LoRGbLrp2NwJmL9eZlM9ANmBZXCcEItc8v/gDYjhHUfdl/fK3dHhHKOP2CpBvLiQq9g','','');
INSERT INTO "inbox" VALUES(29,'$27','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'zhHEzdcH1r6feVj92sXnlyRO90YOIO6fuBcmLcFuYNWVV8xOty+kuj5VW3d5H10cr9JSAfr4+tn3by/0sD+0qXDJwKJk6qxu4w','','');
INSERT INTO "inbox" VALUES(30,'$28','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'iFNWlpxr/Mr/4xFxP1tOajuvI5p2Mun1NkrI308Id5TejQi8oVQBNwSWP0cKlgqP0oRnXDKtVasZ3ohPSy4JN/qEUF+CZLtJeg','','');
INSERT INTO "inbox" VALUES(31,'$29','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'6/5yEdYYUxfz9KQvZhy6FluUnqYDXz3AzXulDMn26+V33d/5nkxInd6U8wG5xCWS2Lr9dLTR1AJT6oYTeU/KgbJqOzVJGhyJAQ','','');
INSERT INTO "inbox" VALUES(32,'$30','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'DW5H3QCKp5cciG+HCC3fI5dA8oBjbGyJ3nmARCXtzGvq864IYoHloKEfLe6jaZ9AHeCcAQKvRj44WDDwpar7pM1TNJdBa6DHbQ','','');
INSERT INTO "inbox" VALUES(33,'$31','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'5/Mchm+Vsc9K8i6JpyyyKzVfGE3ZKy84/D7t+dT5MFEJhkVfF20QZb6lmW5BOiwjVHmsejPiRA2Fsen/6CyRu0bUfgZvhLrUTg','','');
INSERT INTO "inbox" VALUES(34,'$32','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'AQEStSsz2qopZLcAJh726GtJMYs4DJFzyD2QJ+AcAQNBjp7B4k+8ZkLgz2IFvyiI6+gdsKzIFBA2k76AZUZcmtpLa1h/pjhAOw','','');
INSERT INTO "inbox" VALUES(35,'$33','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'qqK94jf1Q+xHjqss22oIaYoZDRwl45d6jabtlBIEmKTL9Ikm6dsu6zlo/z7dsknCZWNZxqj76XKuCtlPrUFFXz2ouHHf+63xgg','','');
INSERT INTO "inbox" VALUES(36,'$34','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'zOdN+NAb0LJQ2CiKoFCY7axzotW8iHBpbeoHOd5l2AH3rodUkHjoAa7rOdFYBJXlxnCFO9AieMDPTTINIY6R7Kpocc8Q70QXTA','','');
INSERT INTO "inbox" VALUES(37,'$35','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'eHlTIprfjrhBzHisqSC7R0BSqFgWKS9Cm9MSAJ2spw65hTUvx+meKAOeqks5IA/1V4z1THag9bm3ZCo+Gy/GF/GIUnvX+uO7pA','','');
INSERT INTO "inbox" VALUES(38,'$36','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'yTfHKM2cumnl6f/Zv7qSvwo89veWG8twKa7iReGXr75M6e25NQQIKyUImy4eOHpIbCMjs6WchhJ5POm+BOAqHiRycz/nw0lVJA','','');
INSERT INTO "inbox" VALUES(39,'$37','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'RfCnolmsxqWi3XHu4zXR0A6LkoXesgiliS/cUpf+7k8gPZdaa+9pffB1w60UE0S/6u4eqpLEpvSDklAVyB7RUHpoDpWsxHC5IA','','');
INSERT INTO "inbox" VALUES(40,'$38','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'HZhR6o0xj3UcV82KsPz2KtF2DPzDrHyIefFuoXX+Za8tVFvWbsgZntNmJTevd5LUwykDu4ckHkcE3LGGdOkS7kOaZoQi/0WDYw','','');
INSERT INTO "inbox" VALUES(41,'$39','732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','message','pending',1763989200000,'H7m9/+QELflRrGcf/F4WF/2QOmVb21VKc5zBkW9qcM3KihUI3ZslR3Ni5Hrlfz1DozEXJJE5FKvdgzgyyRzlbv1u6//HF1BxWg','','');
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
INSERT INTO "journal" VALUES('732fwx7qe5ny6ffpqzn65yuvlq',1,1763989200000,'xr6rypdbml4cd6etcxpalgjaey','vote','wofhyiyyvhesz6eydbaegnyuka','gmmc8dz3lgdYwgTZt9XgBVHChyie7VTS2ceTThdNSqBB1bolwh5pX7u47ellmMJ9ZEOMVO8Ybi6q/MffwRGVHl1wOQyq6Bp8go4','421b834bdc37f0956733a9c3c2ed9f6850181ded67d8804a6d1a25519f67b69e','0d5e7517c8b3639dfb35789e71f790789590105d6b6a380bb97500c329e003bd');
CREATE TABLE law_texts (
    circle_id  TEXT NOT NULL REFERENCES rooms (id),
    service    TEXT NOT NULL,
    text       TEXT NOT NULL,                      -- sealed
    changed_ms BIGINT NOT NULL,
    PRIMARY KEY (circle_id, service)
);
INSERT INTO "law_texts" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','mutuelle','/PG7Km7iVeDJQwmz98ToNFItTvT/F8Txrqp5IvJZNy5IliYVYHyUJaCce7ZbXC5044A',1763989200000);
CREATE TABLE letter_texts (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    version   INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    zone      TEXT NOT NULL,
    text      TEXT NOT NULL,               -- sealed
    PRIMARY KEY (action_id, version)
);
INSERT INTO "letter_texts" VALUES('5jmfr77rv4ku7xj3pj6ary5qmm',1,'xr6rypdbml4cd6etcxpalgjaey',1763989200000,'Europe/Brussels','A7ggSXtB/iCL6AsixtAVwFZu0lzrbzFMaEzIjwpNBM/OOb0LmmX874s8Evy4xWiUfTq8lsR/');
CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);
INSERT INTO "links" VALUES('wofhyiyyvhesz6eydbaegnyuka','proposal',1);
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
, reminders TEXT NOT NULL DEFAULT '', standing TEXT NOT NULL DEFAULT '');
INSERT INTO "members" VALUES('xr6rypdbml4cd6etcxpalgjaey','a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748','ovBhM63O+yXIWQms2Z733LSdaE3QNtB8NYg2iscRfrDSebKt3AkzbG8cal2AMeVLB8RB','H1KH+HGvgSdMpQuV87bUQ2G8g0WandWJ7MR9tdVa4pn0H2REmMrCm2cl9hCFZ+NVgGIUaWKpX5rsKTo','',0,'','');
INSERT INTO "members" VALUES('6mg7cxb7ysah77wntmmoxdbab4','5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0','QesMXHEWunzvIYkZt9KcYtJ8jdIhRLNlnitTnKhyKT86rFOS/ZwQCq2Q2RhiQei9Pmc3','Y2W4yjMDbZ3/dXcgTTQSSCSEvZ40tCuWYXKoBj32r7RT11YPTcCU+eu+WB0w3Z+G1n6fK87aPjUkvjY','',0,'','');
CREATE TABLE memberships (
    room_id   TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,             -- join or invite
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "memberships" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','join',1763989200000);
INSERT INTO "memberships" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','6mg7cxb7ysah77wntmmoxdbab4','join',1763989200000);
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO "meta" VALUES('key','myyfewS37nymDSaWVQDhupCjC8V0CpJJeWfiMkxHW8cfQMIBGaCNoVxPI+zNCw');
INSERT INTO "meta" VALUES('position','i/fYHsf3yFHAdDqHzfSUjlDPi4ByrpDRrNH3QhrSwdXefO9z4zBsV4/5Ow');
CREATE TABLE minutes (
    assembly_id TEXT NOT NULL PRIMARY KEY REFERENCES assemblies (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    until_ms    BIGINT NOT NULL,            -- end of the time to correct them
    zone        TEXT NOT NULL,
    document    TEXT NOT NULL               -- sealed
);
INSERT INTO "minutes" VALUES('7mspogh6vvb7ytm3wcwtwwea5y',0,0,'','fwWQ6+7hp/ATYKFqS5yX0wWq5Ral32MlfD4Pmt5qxQ5+T4vwHr+qudFXd0iW3gNrTP5fPt/4dA0p4cIN8pExUcSdFoE6IExGAMIpdf3dF+5GvYNWjqeoKH1zn1jI9hBBdv+lYEhRAS6KPc3CD+XEPq01xBirP3V2xjWXbP+sovQ');
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
INSERT INTO "motions" VALUES('2i34acpzs7vekab33minlgwszu','wofhyiyyvhesz6eydbaegnyuka',1,'xr6rypdbml4cd6etcxpalgjaey','prolong',1763992800000,'Europe/Brussels','waiting');
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
INSERT INTO "notes" VALUES('frgweaquldndlu6nrmdxrr4mji','7mspogh6vvb7ytm3wcwtwwea5y',45,'tache','','',1763989200000,'oOVpzPqr8mFkyfPEr2oCkmsiWWCmrJob9NPOLvL0sxlM2LmkcLDZbr0uqdy//hxyX66045nmtaSz4keHaH0R7xm/NqpljNpsXhWMja8','',0,'');
CREATE TABLE outbox (
    seq      BIGINT NOT NULL PRIMARY KEY,
    txn      TEXT NOT NULL UNIQUE,       -- Matrix transaction id, derived from the cause
    room_id  TEXT NOT NULL,
    cause    TEXT NOT NULL,              -- what it answers: an event id or a due row
    event_id TEXT NOT NULL DEFAULT '',   -- once delivered
    state    TEXT NOT NULL,              -- pending, sent, dropped
    body     TEXT NOT NULL               -- sealed, emptied once delivered
);
INSERT INTO "outbox" VALUES(50,'th2ajumxlbbulpcpidp3es6feku','732fwx7qe5ny6ffpqzn65yuvlq','$0','','pending','4kBeWNjCsSmZSrHBwSQ4nAID3rLnM3AoBBpiK7GpTo6+pH+tAsPzvUuyBl+BE+lejWsSe9eHUYE1BUd/T9C31Q4');
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
INSERT INTO "promises" VALUES('3zgea3cafyedv7ib3ydfs26sfy',1,'732fwx7qe5ny6ffpqzn65yuvlq','5jmfr77rv4ku7xj3pj6ary5qmm','xr6rypdbml4cd6etcxpalgjaey','attendue','pQNeIX8fT/gaUbTSQEZK02b/rU5/dEqfdDhmUXM4vqVMOKFp1tx5cTSNFgPM8r0PzekkqJbURpUoueJjCR+GwQhv+Wr5tmj+LBsErCkf2Lxxad4','','',1763989200000,0,'Europe/Brussels',0);
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
INSERT INTO "proposal_circles" VALUES('wofhyiyyvhesz6eydbaegnyuka','732fwx7qe5ny6ffpqzn65yuvlq',0,'t1');
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
INSERT INTO "proposals" VALUES('wofhyiyyvhesz6eydbaegnyuka',1,'732fwx7qe5ny6ffpqzn65yuvlq','','action','ouverte','kq6aO7ItvZ0t2mfgteEb6g3yVkkQW/i+cP/6NVumG/cSTp9KFvxbOs9p8+pz7NEqtUPNT5kDRA','VmQlhQKWFPsWXwLnvPjAB9sG8JbKUrSU07jZSs5jo8DcK8ELjP+eyOCXyXtSUSELgJztsPk','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,1,0,'XthdiyN5myDn9+iQPJh7nFFn6EwqmkDlbMJPOgnlSzAXTLyAqsa1sEyjd9gj51gaI+T3e3YVV3Fgg6eAyg','T1yCWSvdhdmuqJj60gmCCorjT+RWQidOfxMeT1dH8/GzrwzrhviZcQpTyDcI8u/sz4uAHMo9mK6nCQsQSYSVUs+JrU4IvSNBuJJgZEMwMPxYZw',1763996400000,'2026-11-24','');
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
INSERT INTO "publications" VALUES('gn3h5xqgbbz4743ybeij2vpcfm','732fwx7qe5ny6ffpqzn65yuvlq',1,'2025-T4','2025-11-24','2025-11-20','{}');
CREATE TABLE refusals (
    action_id TEXT NOT NULL PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    counts    TEXT NOT NULL                -- sealed
);
INSERT INTO "refusals" VALUES('5jmfr77rv4ku7xj3pj6ary5qmm','q6ojyyX5SUHrggHUZwTrJO2rTTszNFjOMrszdqhQJhA48TE+t+1yqcmTWNgxBnFlAeah1AJBr1fHURAFo0K5iYU9woywwzSLw4tDU71jAbSVtCHyxfeio3kt28900IEj5Yg5G8BFwJrYexzkPQeNycVCWZXZLdRfTKpzU92xwOHVSUtEwUFtsLJV2nNNwHNBAy/QJ6VBsdhIN3cuAoteH1gBu/wrmTLQhQN1DYkN+5sCaiw4WanoYUt7q5xV3O3WYz2fwVveKVKiUWUolRpQbCDakKqKvuIgh1OeYDSPMfeGjJLq28xb/bW3OrOar6S6K3VqMQmzYmrEcLDsK5yJjiWoGTNMZu80CiEVmlSfuM89rEyscDcpSQVxGoJeClqLkIZQOKLVPGAXZpZmGEozcOBHsoZjFNMdHJzwT/wjmhmUBqBre2w/y27kRfXj1DfIAtog+ceZEVzVTuAFvKD5GPHVmm+d0OW3J0bq1VuNfXyL38nFMKOWeTW74osggAA7fCSnsk+kjjS+qwl/Ff33zBV3EcLWNFWwbxKbNp+anMcCb5Q9YACk6EUZVRFfHW/+hd6YVloy6wyoAySFugYq7hxTeq337/KuqC3sDGd5Xa9GncMGzAphAnN4eVQNkPWo3TnEPRUNz6PEIpE4ZuMlkr4VOBOhKEBk4iMXILJgzkii2ujQNt3ktfJpZ+1JAHhaJ6ndCXRN4/jQwyma96aH6LXw9XAAh33O/xo6ktP+8x1NHMCJPrsftpEBo9oqbbUzkOFy9PUei++X9AA7uhQI66sfxRTy5TfzwzCbsLe9HsWIjoXgDFTHt53W5YBnLdyso813HA0cxQxRXZObjxFKQ99EFiBvGI5b9O0qStZ85rUTK7hmUilO15Lajrry0BIkSP+aLlKSxKWvNxyatSvGsQ349TSznfd6ogVAq6q1+0YOVwQGOyu25lZQKa87eVZR8WTVEBvUrPllmGoIoYzm+rHE6cmjNxIbyCKu6Yk/tp6QBV7bcK74HkAlTbwbGDNgwHT3GjTNidOq8VEQOuhQHb5C61BeHt3HX5Zk2NTQ/bRbrXDwFqI2ZfRjclauR9jqKnkD1zcrmdZ4cgj4ny7fBmuj261z3GN069PVUnuWmvfTiZ+7dT5kRf64M+/xCzBH7cSpc2uqPHtZrt1XYadZEegRv5OU9El3vhikRlnmYadQ4GRjm9UqkE7Txc4WHq/wsKF7ZTj8RYUtlRSmZqE3zTE9ec9n/iUdyrw3boiQs6WBk5wR4AuWQcxyJA8fyFn+E+Zp+0pOQ+9B051oIIlGHYSVDTZm4EpVBHBiH7Ydm067DQ8EqDeCLAJ1lyWPmQbNu5YCkYOH2rDjDsIhggEWM0jInMMyHK75Gfh7v09ZsicIcV50zvQ+unxf8xq6iigxgFHzit/jgI8WSotFGMY4I9PW7qLeRghunzctJG9YpcRX6FBW6LkhOLHOunFoK5md8X0FkhKADNqvvKcTWZ0Wox2/UwtGcCECnEB49EP83lTHCLGXh+Dr4xZG50W+Zx+dDLO0GZofNA3AfaQnuyGaVkHoHlVMquNSDWiIbIA3LqwvZwzn3CxEmuO2b4NcIcnieVf6uf4SJenkUXihYbsz95Bm8avx8l6iErEpzKJObmpp4XbHm3lrCqIwBhVWGsGzzgjXQP2sYY6+URi84bN9GPRQiebsc4hm7+epnDLkDckzsjLplZykRmYI0zTuIH0wiR3xakQtNLJm4JUpeiUNDXp1VK4EUjQosnq5MSPTA8u5Yp+mJDY6/WSvW4gfQXBLTCS6BpBaYMqo0fo7hfkSEjc3JqYKt6EwhnhJKzaQ26RoThkLPhOKJeMOpnLe1z9QEauI7dqr7+Va9PGovp7ydoPWVSYbbXT43VR2D6xyCrdeIMJerV5IxvQgmXKkh0XFU5tSidM3dWXAgpSwUB49LU77lQ2FOlwLuWkSnvG0SFk2EWQFh1fFh6Y74rANoM7u+AssCa2mQTr/zpyx2X4JsUUAoxUWdKd+U88Dkn+bvl2G+OYiippc2kjSceWurN2fC1graQ4nvvlmRQ3PcpM4Vqg/Ml98v5sMbHFJ4dB/xDv2mrZsVevtcrdcHrBGnHpFd6izpLEUfVspQmZMHfMh6eY8O81lrQBpb9XJryi4YecN0ZBj1pnhcfgJGeGp+Fmty1/pgWvXhk7UpDLphpgWGRg/z7adjkMhkVNppkx8cJpERO3V462w7zUTqPkqcrL1ycgukTZv//JYYmsrfGzcDHBGM1iIxXPbLchKbSJy90pP2zGf6/6bzY9zpn8YuhxwIjdBEtUDzgFzk5ORP543uStPQwoI31qjXL96rYyYcx+DzM+koD9V12uJ9dyma/6orUI+gb9KrWsUgE+oJLiCGvMM/KoW5PlVymlMXKvxmeeH1MlN/PbW3LJWjCQlzAPlj07DkAIi86q8AUnXW1Myxw1QgqLuxvwIeTvKeBC1kEaqB/2847BrIdGTbL+BimWxA1yVmPytMx/e6iNxDVz4wJAVL188uN2vs74YX4bB8b2Q76CVWEZUnbnzqAmDDTq2PC0zJMlfTC56C3j8FvV8M+BFp3aXFb8k0Dq3vFnaUUWEUxWv8pZwfDTK4ZHR6BzAIwdZhHbvB0WGsoBEUFl9M0hPr5Dbwa5I8ZkVA8rBczir8EEqVPiHefS9VMBSKHxwLB5cB8t/6w8/OOpIhnx5awOwEqVFZn7qNleTnJaa52xSk1RDA6uB5gMn5Iq3BKDQ7izJP6XFbNxE+aexUUzTeIwT0oR2yjHg');
CREATE TABLE report_circles (
    circle_id TEXT NOT NULL PRIMARY KEY REFERENCES rooms (id),
    last      BIGINT NOT NULL,                     -- highest number of a report of its own ever
    region    TEXT NOT NULL,                       -- of a report that says none
    text_ms   BIGINT NOT NULL,                     -- how long texts are kept; 0: as everywhere
    coded_ms  BIGINT NOT NULL                      -- how long the rest is; 0: as everywhere
);
INSERT INTO "report_circles" VALUES('732fwx7qe5ny6ffpqzn65yuvlq',1,'wallonie',0,0);
CREATE TABLE report_readers (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    state     TEXT NOT NULL,                       -- asked, ok, passed
    asked_day TEXT NOT NULL,
    PRIMARY KEY (report_id, member_id)
) WITHOUT ROWID;
INSERT INTO "report_readers" VALUES('6jc4yw7c6gzrxbvafdfhdrek5q','xr6rypdbml4cd6etcxpalgjaey','asked','2025-11-24');
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
INSERT INTO "reports" VALUES('6jc4yw7c6gzrxbvafdfhdrek5q','732fwx7qe5ny6ffpqzn65yuvlq',1,'2025-11-21','2025-11-24','mutuelle','wallonie','telephone','ferme','telephone-injoignable','revenu-perdu','travailleur-social','attente-telephone',12,40,45,3,2,1,5,4,3,3,'relu',1,4,'zGSkGZdwvFw5JezaXlvd2jCizDU+9iFAjykbg26hCqjYqEOf/xvuy8JeIGwtjCFN0DWjwjy+bL9k01KxLQDEj3HnizMgsK120OS1o+obGHopwlYGwMT3JP+qgfcFISKDQe7ImIui0nERQCIUtmHhqooLoSYsjS8BtCmFYa9k+1AyfXJQoDYpLBwfUEJembKLMKDVSuPER3o2MsfBf6pYk0zY1XjZiBZBscq/mTTcyFNYZTICPidkqeMZRwGSGwsGNR7m4KlnJxk5k1GbEjDqFMTBrThzhCJ8QKsq5CoRayvAJxK29Ynt1OJVegfIGH+nlfGlD0zSr3RWUGomo254MwJCIu7g1Flhb7rGgyFdsycefh+bSc4wXN6kwgsEP0PzoziY8gYzvw7lo3c2ds3lEyCs8keK55dwPmF979RIc+rMdNJ0CrPLkVLQ8ErCJkYweQ3sTq9Ot1zMeYJL8vEpeWoGc5DlYZSCCMJJfvHDxHYFOqOSXWP3LsTcAcMJlRWKX1W/BOVJcWvuFGsiqLeoo97ERdYh7PyNqw1p/fKz99HdmXJGzjbyknq3k/I709bTsxPCtkQ2JMtBXkWecoA1gY+TNPJmUaIeNuKhKm6+DMX1gm+DOdRBvKsjsETrDN76Af2BVO0DkvmVUE8mZYz7RwuBDzGBdRBJMkUs+3M9cWVdExN9lWPxasdpucG4KpkfLL77h25QXqe2Ava+2X5IYWVo/nF32J9z','e100oEJ1eeKSITCIIufKdAyA1iTEnOAQEgp4MI9tfQ8','WE6PbPtmv7KYxli66hHJp+Yp5iRCAu8sQuPXPjvLF1A','','');
CREATE TABLE role_turns (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    turns     INTEGER NOT NULL,
    PRIMARY KEY (circle_id, member_id)
);
INSERT INTO "role_turns" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey',1);
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
INSERT INTO "rooms" VALUES('732fwx7qe5ny6ffpqzn65yuvlq','J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog','sqseKeMtkuqIAeyMXDns8SXvZ6eQ5lcDZZUicR6G9+j6pNU8gATlrixCI6WEb3vr93ns','Gt6DtSHxWbhUFjCXrxnPNwLl+Z/AB6QbiA236tnyNZF8iV9wJAEV4m3fbwzx+w','circle','joined','HYU1HtICw67+3fWOBAFJOXANwwxI4H8W9wi8sJRTsN/z2zp6DawYBS/NDtRvnmbbxiCfEGeUj0RHkG+MaZ5e+NHUviiLfradLuZdkA','yhWgexR1XDh0ILr6bFH1ldqxaTakQ3LJHudbSNAIsnKDrmxHUeol2E6cMlomYy+UB2E','',1763989200000);
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;
INSERT INTO "secret_ballots" VALUES('qxwnsv5vkawdyxrfdx4m6vzjoa','wofhyiyyvhesz6eydbaegnyuka','edvGA/n8bOXwfuC/MtbhKeKW9RfpSXxfYo5umjQDUiEW5DyrUM7CeO47OyBbu6ZYYagTn9NbBnglMzrJb7eittCMM82nVDj7P7SKhFq6b81D9x8nunaoU92I7TZ1hFZ4IKi1CuXYdn3hNCGQvckQivk84v13fApfVOcnbT3SP37zdi/Zcf3mVmzO2cZGa3p9bXv4MUxLbbTR+Wj968b3vt8DQZhs5kXPI0COW+tJAGVFdJVcn7WEzVXU3CuJBNr3NsTdRJ1zlc75ol6BCR2P7l0CmWJqCnT7h2GwHTRbErlfS67X6HhgWqDQ73FygY//PniDpSbrHHWccKqnhn8L+J4D/zoAWMLr/NOsOCKnB4gCWHRsaLytKKJX+tew+M9SCMqXYearVriPlSoEhnSkkKfbdqGHZEpwqdQWFXAv6aQf6T5kAxO7xaARYvUQ48Qm+bM+91cUgQAeMwivkaIEk7lTzR9paDxfDhzp+qDst+FYRVONRlzcC1r7SvhBIX5pzg/7q4kfcYPFprCqWOzcQ6U6ZwLdvzee9YYsPCE55ruQE9o5h1GLHOJ6OAlf45DL+uAMIRqjV1JnGTrucTGk7IGEwX8YXTRbVrmDv7hyvQ95o0O9sBxjSXGxqtKm8ibqBZK7pyB81O0');
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
INSERT INTO "sheets" VALUES('nfscr4gikbirq2jyls5yzcnfbu','5jmfr77rv4ku7xj3pj6ary5qmm',49,1,'xr6rypdbml4cd6etcxpalgjaey','','attend','aWaau4l074UECaMZAW12d5LaF3Sdid9NE29WsX38hDx6kSct5lFBuUIHUN/u1/Pax8EfQW+yl6AI+vjvMtv3fJYwcG3l1UIdFALGq2PJKQ/78+C1fYZSlN2JiCi1MTLYGRIP/7U9O6pBYOHT4UYEzSBPfqmcmT8QITMXs3M3rkZBa9K+af/Iha3mJhGfbDjMfT8',0);
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
INSERT INTO "signatures" VALUES('arm22mvvxoznilvlqkn5y2ftfq','5jmfr77rv4ku7xj3pj6ary5qmm',48,'xr6rypdbml4cd6etcxpalgjaey',0,1,0,'NbRw7bqaHSfMSIBnvMG9n3UUxxnWlOdwrQH/gPpLhaGLd7kp300zNhj1aUsTqFWOMhhmRT5Y6ENsMnh16FEizgZHrniyFBOZQ5zSOEWjnrGtrALctCT+f8J73jqQMk2WB2Uq81zgipXDO9CP1DIjRGFtJFcfNVRYV+CXrEI07JM2cgy49zBn9gm0m/r6OmDbeb1y0sNFvKk+ybr1HCC5G6Z6cT5qadB2');
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
INSERT INTO "subscriptions" VALUES('un7txa747426zmb3vlyal6aiqq','xr6rypdbml4cd6etcxpalgjaey','','cvpjgWW5ofYl6J8gq7FeW/vcfAWlbDYeqGbGxaVHVQhx1P+VRIhx/oOWxZUUwZj7Vxbo1IgpsFTimkaAJDev4yx2T+EhaDfp76bQJqi4XWHP6RETmWoeR3/lp+8cAmoZpUWQk27O002y369b0+PhPVG3fv3tWMuoLUBMabFQqQKTA6JI6PdWwy/DDa4PNl0Fkwkcm3g63B9uFk/Kv1Q26SRiLuSM1IBj4lMgOlBwt5NisJw8nT/IjhEaUCH0BMVzUfmvEwAs68inDouQqmbVW4eeBww13YXMXMJUW5UZcPhfA5P4/SnWPlF2k7Ta8RASVZ5ZRWqDIWN39VWyhQsQb0OaG7Kdch2o1IEIxxIQFCCMZtvkRksZzH/xZvhm0RZOxoxnWG59qYhQHUI5ZV7+4FZVTlBowdO58Ir7ND5HttZ/d/QMqEpZ4r5DY25oxzkHlh70jYCZZntHPipDxapQe9jQfOJWT+BooXta4rG9G+hcB/EgkLfEwXUebonJ61NSAs1ivIPa+RPtUzTmK/tVo1yCAeTokLSHtU8GpyGPFz+8cATq81c+buH+6NF9DGpXaqBtJcQ/LM98FZZy9HcDH3XTjaHsF/w6YOv3I0Wkv+rTAg/HMNjwZFYmnpKScjKe9MqQ6MlaeHS3O8G+DFXJ7JLqi/Az0IAN/XvSKPdoiJZlSRffzEwpxdh0mDCYBG0wk2LGORVo18rDHLy78cGCxcNUwRrK3fWJrW6EeA9uoJT3/PriYaug8wvGMJGQW7gVDXgTkpMnxnHGRJ9TZCKTqzXtVPzuvL9xrXTw2YttbGv8j37cuMHwTx9pt+/Q3ANc36os25N2+0PaRjYn9LaDYbkxQdY6R0L0kGQptnwgb2WrWiWLcrYiZSs7nHkom3AAaW4dwjZauWWO4EwKw360aL/s2uCOq4WVTqcvHsMzu/0FYiMvmiGVM4hcMVX7UPZHji2VXU/VXevCb8QqTlPRdDzVxZN9RqxOcH125/QOkP2rTdactntePXlvVVUxXc9EtYEIlh8/vcZ7FJHK61NLZuoC4JFa2Pz8d/h+3r+MSjp1+SHt6UrVPg','Europe/Brussels',1763989200000,1763992800000,1764075600000,'Jruj1ewxxRjkZL42SV4TvpU/de67hsWwgM7myYiOxq7ssLxU8e5mL0xVJvP7cXCuTH2uAdWnMaEz/4ZkgH00tACDmw33xHhDR4Ac7siKBZd9SsuJJo0DrPhcDDeSbS4d2BE06yUjOytz1V3a6TeYKr6CcIG6DmHiWeONcr61wN3TCqRryzRuzWbCbU1OtVcHZ5cKnKWj8dDlVXbQLa5oYbkBF10ayhfCOli0U+r4XhgimQHH0gzGDJTdjlMHhfWOq6/UkPIEIzgiTR/Ig/FcB2xRrDsj33DpphhgJxS24rs2eMbGv/aB5u1oUXYjF2gdHMT7xr3CDNixQ1NvuffM5xvGpTiy+NJiuz2VN5SimOZlYlb8zE/mNpF0A3g5Yn8Sl+XXELmeJd0DTDg77klrLe32P+jv5QykK7Fl0hQB5aweYXW6qenQAld7Pd9BjLfmv286D/j8b8kAvXV0wXvWoz2rB/duGnqG7rLV4DYyiuRUCNrtG10rugtwNfYk++55wURKFfCme0ot1fDc7ZKvFJBYZrcxODG5Hx5cMLXOnJ3Dn7W2zzY3tYM8gIUMdT3OADCzZiy6kIa/ck6eQLRTvT5bJjVdEYm5b04rT8rUH8xNA7uksycPjqZmdgs5eX2gdbOPt0M7tGq5Cjv2yuHL7bm7jcUhFWIcGHjnwnNs0riXJkQUqm9pU2+aBJ5rJjf82FLrq3QLYbGP8LxmJLTx6wrUG6jIMJZb5LtkWbuKDzx/diXGzefh8+SLX5kFJkY6bWz5Va1K7+9/JvTFlv/ZlRO3OgizJYtdb9nhuk3pEBVcEolho4gnwppcJz+l10F2WFK6KCB5aJYgkFcCwxkmAFo0gzlM8vowmMa5jx8ZXuod01JUw45VB/VPqh9amAP7MIzVusCUbaIyxlDA+8ubpL60Og/JvzFO5AWU3rwXUrtHI1pjCICt2vh//Cjx20DJEZGoErc8oyRnt/0rW9jA7Ofy/82XhLBXx9QBNCtZA3yRgDA311mnDc+neMzyxeM49d/Vi/DjNYmNSyGKEbJOQn4HY1mFPfK6cdT7KVl3XsdSPHHCyfwuRpsfwVV9issiJufcO5v9+bl1oJiwb6muToTH9ve6slBdeln4qgBHHye6HfdCPXjhEd0q8+x1AgxZUqBnSlcxhVI4k78IVr8PQJfDSO+UPrjAekdTybUJy5ZQLEza8x7SzwCpsoqaNJLWplf97qbJfw+OUhaZfEmCl1nZS06ts/zTix95eWp2t0RBuRw3vTQzQLH4+o5hSwUM3EaJe+qg7rYhVgTsLtwUKqR9o1AXsCdQa8OViGzeXIqZmSNKb0AcLwMGdkItgyTM14xVWUVw+7YgU0MmU4hAz/y9Sp2ZA5OIiVMCAxyjA155LOetJlOz1YQ1tZDMM3DEibjSH5gXG+w');
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);
INSERT INTO "supports" VALUES('wofhyiyyvhesz6eydbaegnyuka','second','xr6rypdbml4cd6etcxpalgjaey','T/8oEpzuFTsge0CIyILaRHdPCNY4c13N4tM1q5KxmpmBikjxIiY6kMwjsQ',1763989200000);
INSERT INTO "supports" VALUES('x22ctenulv5hoycvaxlatuhiau','want','xr6rypdbml4cd6etcxpalgjaey','',1763989200000);
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
INSERT INTO "tasks" VALUES('gfjq2udxzy5ubmlpxiydlf375a',1,'732fwx7qe5ny6ffpqzn65yuvlq','7mspogh6vvb7ytm3wcwtwwea5y','','UkNR2pfHQbeW/pQOJ0Rl7Ym7Cdisk+LiVYNKcf99Urs7Ro6W2DM9/r15tNfb1x4j','rPiWLDobEew/4haxiw6vxRgjkxC19BmbjcdxpgAkAXoVBx0wlMGwPuj5YB7e+w','','','',0,'Europe/Brussels','libre',1763989200000,0,'',0);
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
INSERT INTO "turnout" VALUES('wofhyiyyvhesz6eydbaegnyuka','xr6rypdbml4cd6etcxpalgjaey','voted',0);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);
INSERT INTO "urn_voters" VALUES('vw67s6kzcrhkqr5brsub35zqsm','xr6rypdbml4cd6etcxpalgjaey');
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
INSERT INTO "urns" VALUES('vw67s6kzcrhkqr5brsub35zqsm',42,'wofhyiyyvhesz6eydbaegnyuka',1,'732fwx7qe5ny6ffpqzn65yuvlq','xr6rypdbml4cd6etcxpalgjaey','papier','m7DDdGQ7h2hh5GqbmrRxOWDzOY82GX1F9gw/8JvOsUctwqAY0HmILjg5nUK4FBeT8Tw','9k20d2maMa4hSIQnch8MMX8OYfpOvsrSnlHS0e7Mq1IQxQMFCSLxIeV3slF25k2fWcI','waiting');
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
CREATE INDEX subscriptions_by_member ON subscriptions (member_id) WHERE member_id <> '';
CREATE UNIQUE INDEX subscriptions_by_circle ON subscriptions (circle_id) WHERE circle_id <> '';
CREATE INDEX proposals_by_deadline ON proposals (state, deadline_ms);
CREATE INDEX proposals_by_review ON proposals (review) WHERE review <> '';
CREATE INDEX electorate_by_member ON electorate (member_id, proposal_id);
CREATE INDEX journal_by_member ON journal (member_id, at_ms) WHERE member_id <> '';
