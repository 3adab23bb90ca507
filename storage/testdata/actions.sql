-- A database as 0004 left it, sealed with key(1): a circle of two, a proposal with a ballot, an assembly, an open letter with its sheet, a promise.
CREATE TABLE action_circles (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    position  INTEGER NOT NULL,            -- 0 is where it was made
    PRIMARY KEY (action_id, circle_id)
);
INSERT INTO "action_circles" VALUES('35vksm4buqpc5cd3k4qdj7pgzm','wi6sudedvgtkq5ulpskk7hwiyy',0);
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
INSERT INTO "action_people" VALUES('mr5qwtokygdtk4p4qo4hofpwui','35vksm4buqpc5cd3k4qdj7pgzm',10,'','6OELgJf27gDAMIN1loBtNNYIePKdSAJIdk5LqAterhGqJV4DxVng7Iik0biMSg','7oc25iccwvw2aqrbxkulxdjhpm',1,'LAnAyd1c1ODGgMSwPHf7ecwd98g1iQFR5tW6zOlRD/jshEkQuavglpfRNrM+u8oTNnKqrY/SjrLHJl9LPJvHbkpign1ae2eThDtUZzQHhnYd7A11Z4LLaVwvZuCBrjSX8hblMgUC8plj+/YGsA/JwIM0q/KSt9MZoo+DFYmiTh32ahUrBIxv54LnPXtStvPgzr6HLO1lff/+dAYjvuqDVye9X8YrcjIR',0);
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
INSERT INTO "actions" VALUES('35vksm4buqpc5cd3k4qdj7pgzm',1,0,'wi6sudedvgtkq5ulpskk7hwiyy',1,'7oc25iccwvw2aqrbxkulxdjhpm','lettre-ouverte','en-cours','','CFvnW9dLQCY13y1mzdqwKiOt97uAEyl3Qmd12vMIdm0GzqzScXfP4xgWaGl57O1wmrU5utCcF8MbiM4UKtIYsfo2OVmkWl6nptGEsHxHqTOz0ge4RTQY9xLzEHXqLRewwhH5FHCFK7VR49mThAg',0,0,0,'Europe/Brussels','','','null','',1763989200000);
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
INSERT INTO "agenda_items" VALUES('sxq6u73vaoovwim5dbei6qk34y','5qmlqmvposqv7553ef6l4ttusa',1,'pOvnnKzFcWEA3MVwlrtE0thlVCa0cFNHoOG3LBhmVwg7kn3A4D0uPBueY4jzM+aKRw','',0,1,'',0,'a-traiter',0,0,0);
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
INSERT INTO "assemblies" VALUES('5qmlqmvposqv7553ef6l4ttusa',1,0,'wi6sudedvgtkq5ulpskk7hwiyy',1,'7oc25iccwvw2aqrbxkulxdjhpm','assemblee','close','KoMZQYzlEjRH1ySKfjX2F8MraqTjfef/ylloXJXsPYFlEeANgPWEAyt6N3iTCG8','kCAr0mgdLGzjN8cZZ0gYQgUJKECG0dVaby0msIjMZ+M3f/ZxsyQO0GKSrU00sw','am+fGX7EbYta9EYu2IQcqfojwG7KoAROnj0Pa8/k/Z71HeX4sN2vUO8OPqI',1763989200000,1763992800000,'Europe/Brussels','{"quorum":"0","approvals":0,"corrections":0}','',0,'','',0,'','','',0,0,0,1763992800000,'/TepyM6Zb1o6rYWvp7MUjQrsIlH/xT4+6hKc4+puAjih0M6T5Uh3nBebyilkjXx218CxhU1YU4GMSMdRIACSBF7V7apqDWzSr1NhVvvMeu8L2AiExN2zweZWl4jwX9Ij7LV38p75fpse8TNkSx82+95Bw/Cdu915HzUlsrNC/FUl+BJR5xrh0aahqKAcRGWz+sEarKiW5pPYXH5YQpz1KdNJsDYgHL98Mw','Tfxxu1FiKR6p8gcdlEkcAozxHMnq2YrNBbRePhuyrsf17ktGmawlx0pm04ywzHNrFE+Ex3CzFOJWKxsnOexfsrWEOu84D2zu/hSN+kM9swvBCi19hQhObbWKFoFJBaAchgSQY2lBGu8gTf2Jk9b760PapTr4R5pn/3UhhJ4EDwZRKw');
CREATE TABLE assembly_circles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,           -- 0 is where it was called
    PRIMARY KEY (assembly_id, circle_id)
);
INSERT INTO "assembly_circles" VALUES('5qmlqmvposqv7553ef6l4ttusa','wi6sudedvgtkq5ulpskk7hwiyy',0);
CREATE TABLE assembly_roles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    role        TEXT NOT NULL,
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    PRIMARY KEY (assembly_id, role)
);
INSERT INTO "assembly_roles" VALUES('5qmlqmvposqv7553ef6l4ttusa','accueil','','oKjHXjryf2GLbyo+ipEjT1JoV/b1qF8mCRY8UYA1XktmabVUvvnZlt7/VnyDHA');
CREATE TABLE assembly_votes (
    proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    item_id     TEXT NOT NULL               -- under which it was, or empty
);
INSERT INTO "assembly_votes" VALUES('utzd7jipglofxar4v24rizt5e4','5qmlqmvposqv7553ef6l4ttusa','sxq6u73vaoovwim5dbei6qk34y');
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
INSERT INTO "attendees" VALUES('qjie5rdgrax2zkx56wl5iojgkq','5qmlqmvposqv7553ef6l4ttusa',6,'7oc25iccwvw2aqrbxkulxdjhpm','','','',0,1,'QJVCRM44BC1OyMPdhZ+oaLDeGjpGVKNKD4627AkKw9BEzytNSpcG5wbxYA1NNN0TymiMhaeUvodFcwYgFKPwjuU8/thtkumPI9VHGXXw1dUOWjodDKRDIj38EMx6mUXkDi4aVt3vdsXdFxTB9S8hH97CoitxOFPMXm3+yZ1HmSfjsD71BUOx6uGAveJZH3OL/1k600VJOizZh9nAiUBxgQDv46A50SA0');
INSERT INTO "attendees" VALUES('a4yvmgohibshpukxnwo64gsmuq','5qmlqmvposqv7553ef6l4ttusa',7,'','MAt1Fmw5NO/mEF7Chnqto5lWtsTDecFld7kI3Oxr/80kfGmPvSGMmykvKsZT0A','7oc25iccwvw2aqrbxkulxdjhpm','',0,1,'');
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO "ballots" VALUES('xtfy62rqngukkvfqhunugqm6se','utzd7jipglofxar4v24rizt5e4','7oc25iccwvw2aqrbxkulxdjhpm',1,'pour','eCFe4nme+D3/e94UiC9i4EwZIkYZgsEpZ74gtAu+ItmgAtoo5UtEVzuovGGlR8qUcQ',1763989200000,0);
CREATE TABLE dialogs (
    room_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    command    TEXT NOT NULL,
    draft      TEXT NOT NULL,            -- sealed
    updated_ms BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "dialogs" VALUES('wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm','vote','vtoP+DI5QRtC2fpDPCZNZWayrtfLCabk3RllUXPIvI2OsaTZ2dRkU5rkD6zRY4NxVFi1nQ',1763989200000);
CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
INSERT INTO "due" VALUES('0000000000000000001-ivcqjvmxbpvk5l6hqnit2hgb5q','greet','wi6sudedvgtkq5ulpskk7hwiyy',1763989200000,'2025-11-24T14:00','Europe/Brussels');
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO "electorate" VALUES('utzd7jipglofxar4v24rizt5e4','7oc25iccwvw2aqrbxkulxdjhpm',1);
INSERT INTO "electorate" VALUES('utzd7jipglofxar4v24rizt5e4','yn3us65vu5mdkjwych2zpmfx3y',0);
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
INSERT INTO "evaluations" VALUES('mxiebx4gfp7nuaahtl6uaejrqy','35vksm4buqpc5cd3k4qdj7pgzm','aLMUOLj+1K8IHLDsZXBAzN9tKw/pESdLV/DFVuSXUEXLyGARMNq1PxlLlYtAPjzbVdu2JvfHLZPY49aWpf1YN6uV7ooYGEiselPvDM9YUZ5PfO7sSaRYqL1AEoRmUPrwdZTPeVYwXZYKEIOYETm9C1F4Unb/gHZmUw28XFakQidzqwNfcIOoJJu5QDG+vAMF/rymWNO2gR4b1GnZKy/PvldZmmwfRCGdQLphXloS7XgOH4bmCyyQ6N+vEf0c4plBIvQW2b/UzXK/FkEaiQbIhKlgr2Ik+CWhpRPHHLkzPcq7afIb3QXy/67q62jkwMJptNUA0Rv7+Ib1K/4O83yOAdOJs078SE/8nY+diO0GuOf0B057UHFAumPkMKX+IvaSM6d7NE3Qe8zd86uBG98WG6eLLJ7JZBqOP+PLXLfD6vzQV5osIq5srVvLA54u4IDx0XqmUmy4WIJyGOY9P6in+ENoatEkcktW0jgn05Nk677/6PpbZ2dffIMHeGjVRofjRkNcuXL4eOVoAKB0FHIhB9iLayhveZMlBvztPTpEqTwKKR6ZOwk9+k74NN/L5xqOKbq/AQTSu7SWDQkNXvaIBzrKjfZ10cGQnD6zkGRmh4BuykzrSmy59wPuI9PIp/0oL9hd7rsq5dckuie3XWGrm5XN0rIaH157/rppULws5tbcU6mhqtiO96NcWecSV6Ne4FOk65FcAhuAm/NUNRqSWCm5+J2VRyPk');
CREATE TABLE evidence (
    id         TEXT NOT NULL PRIMARY KEY,
    promise_id TEXT NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
    seq        BIGINT NOT NULL,
    member_id  TEXT NOT NULL,
    day        TEXT NOT NULL,
    text       TEXT NOT NULL               -- sealed
);
INSERT INTO "evidence" VALUES('adhtxjfsow4gfh5f4cxcmrpbri','kj7sejlmgalvcqzzhw6cfad3em',9,'7oc25iccwvw2aqrbxkulxdjhpm','','+GYyy00e60zdtNcZnxm7Y0UnJRxmrjoa2VtCYoX1EXTgn5dJjAqDxZ88nylE7d8fX3PAtVpumlKnJPwdag');
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO "goose_db_version" VALUES(1,0,1,'2026-11-28 07:06:08');
INSERT INTO "goose_db_version" VALUES(2,1,1,'2026-11-28 07:06:08');
INSERT INTO "goose_db_version" VALUES(3,2,1,'2026-11-28 07:06:08');
INSERT INTO "goose_db_version" VALUES(4,3,1,'2026-11-28 07:06:08');
INSERT INTO "goose_db_version" VALUES(5,4,1,'2026-11-28 07:06:08');
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
INSERT INTO "inbox" VALUES(2,'$0','wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm','message','pending',1763989200000,'gVKhSfAN3dk5EioPO0fixC4+UuQo5O7j8PTNz9SR1MSjiEBspwJjJj8KFLkEABJrCAbrFTaZeKG1GjWgdsDjiXJW2U/4ZrjUIQ','','');
INSERT INTO "inbox" VALUES(3,'$1','wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm','message','pending',1763989200000,'IVK/8lHJdEDjCd8lJ2F74p3ev5ikIsUnBpHLkfXQRxt7lD42yWKynKPGHdqbBnKQmQxspSydmAZcJ33TaOPY0pqxiaZeHwXD+Q','','');
INSERT INTO "inbox" VALUES(4,'$2','wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm','message','pending',1763989200000,'ewE3hzYH0CtPE9Ud4tWG5KsSAYKcByNLcCYcm4PaA6wyWbG5M8gF3Cgc1FdYEVuncncHUzcRNXAj7yOxQKfQ0Ux0Lm+yBnfa1w','','');
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
INSERT INTO "journal" VALUES('wi6sudedvgtkq5ulpskk7hwiyy',1,1763989200000,'7oc25iccwvw2aqrbxkulxdjhpm','vote','utzd7jipglofxar4v24rizt5e4','pQ5ldJuxE0MQO9Yl5vzsbeA8LWwBub5QZ8kXuxuOUpgWPX65ubkUe3em3Xzq9WejRVcdjqOV0NtMhKNIAgmoaUCINdrDw9zSueA','3fcb734a39dad1f78d5ea55eabec06c5922486233044b98c42acb1e088a5b3c4','d1ed17a49a9d6cb9eeb5e1b6dcb40603439cdd9fdb7eb3d8d8c7db3e75be31f9');
CREATE TABLE letter_texts (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    version   INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    zone      TEXT NOT NULL,
    text      TEXT NOT NULL,               -- sealed
    PRIMARY KEY (action_id, version)
);
INSERT INTO "letter_texts" VALUES('35vksm4buqpc5cd3k4qdj7pgzm',1,'7oc25iccwvw2aqrbxkulxdjhpm',1763989200000,'Europe/Brussels','ZaIFat1TIScWyXbcH/XPA4SB4LzA7wAilYpFJ3NHgi3YaMweoA5MoLEnZewWIjLlYZWhwqrc');
CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);
INSERT INTO "links" VALUES('utzd7jipglofxar4v24rizt5e4','proposal',1);
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
, reminders TEXT NOT NULL DEFAULT '');
INSERT INTO "members" VALUES('7oc25iccwvw2aqrbxkulxdjhpm','a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748','doUf+rrIwyQPrPnlif8OhoH2xxiFvE9wcxGQVfsj+EDxQLnSEoD627Bu8AadVTdbzM6J','Q6xCt+7YTI8WnE7r1MF0juKYflTkpL6UIDll7KDopMm2l9dnQmIoOTFXndJx0/3jbnHajoP06TphSBo','',0,'');
INSERT INTO "members" VALUES('yn3us65vu5mdkjwych2zpmfx3y','5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0','YEFdIwZLoxV8sFUVt3j5w182l6YowN1QSJNvHQaMo0YH3WBeQIwPC6Lg5I7HGNmYd7bb','S6Fp/PROfCul+rTwNMfqJzjyApRhl6xlmcepPUpIftcj4Ce1aCxj2f/Hwyy/puSk3f7yo4qtQ3H5JFs','',0,'');
CREATE TABLE memberships (
    room_id   TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,             -- join or invite
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "memberships" VALUES('wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm','join',1763989200000);
INSERT INTO "memberships" VALUES('wi6sudedvgtkq5ulpskk7hwiyy','yn3us65vu5mdkjwych2zpmfx3y','join',1763989200000);
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO "meta" VALUES('key','pIbrDLgjy3p/p8JW1xTWclqQF/1xBN1O/8EjNFgs6FJLgQs9gfEwnFoRDopPeA');
INSERT INTO "meta" VALUES('position','+0STjZ46yJsXZjzK4Yih+QowY0+kKC40+mZMVPFEGvQvBWLj6OXPoyuVgA');
CREATE TABLE minutes (
    assembly_id TEXT NOT NULL PRIMARY KEY REFERENCES assemblies (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    until_ms    BIGINT NOT NULL,            -- end of the time to correct them
    zone        TEXT NOT NULL,
    document    TEXT NOT NULL               -- sealed
);
INSERT INTO "minutes" VALUES('5qmlqmvposqv7553ef6l4ttusa',0,0,'','mFcDIyAwTidV3m93B0fnmbFV0RYxtlTXIXA9QGYxZOzozVPIxukjrhrkw0T2zPxt+2t44ibeShss88Gasp6BYT1QZiEBRol75Kut1TzJ8QZ8BW3XTzCdxXKQMv/Q+oC0jZBd5axjWk5VrQJ3W4q2Xwvob8Th7E/mX3yTkQBSWmk');
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
INSERT INTO "motions" VALUES('xxc4ui36t7x6a4dk7joqoxx7hu','utzd7jipglofxar4v24rizt5e4',1,'7oc25iccwvw2aqrbxkulxdjhpm','prolong',1763992800000,'Europe/Brussels','waiting');
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
INSERT INTO "notes" VALUES('oh2kzkz7ekueraohgqmy5dnzma','5qmlqmvposqv7553ef6l4ttusa',8,'tache','','',1763989200000,'yv0SrCRfppJb5LslHgzsiVLlUFQJirZunsqcNxhhSBhfRVEUGsktAhzDgryxw12MvvbuP/EMEYZITPqgXBRJpgiYe87Rl/iyOvweICc','',0,'');
CREATE TABLE outbox (
    seq      BIGINT NOT NULL PRIMARY KEY,
    txn      TEXT NOT NULL UNIQUE,       -- Matrix transaction id, derived from the cause
    room_id  TEXT NOT NULL,
    cause    TEXT NOT NULL,              -- what it answers: an event id or a due row
    event_id TEXT NOT NULL DEFAULT '',   -- once delivered
    state    TEXT NOT NULL,              -- pending, sent, dropped
    body     TEXT NOT NULL               -- sealed, emptied once delivered
);
INSERT INTO "outbox" VALUES(13,'th2ajumxlbbulpcpidp3es6feku','wi6sudedvgtkq5ulpskk7hwiyy','$0','','pending','LzsV4GoZCrc50WFDHPdcs5P7aFVKfWLEJlUEw2xnz5dFXrqsKs4skegyUl1fz9boAyYl+WSoC/LRIRuI6EAKVsg');
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
INSERT INTO "promises" VALUES('kj7sejlmgalvcqzzhw6cfad3em',1,'wi6sudedvgtkq5ulpskk7hwiyy','35vksm4buqpc5cd3k4qdj7pgzm','7oc25iccwvw2aqrbxkulxdjhpm','attendue','+Y5KEsRPUuGPOaEmuyTwBQSDVS8anNVLN1GZpmx90mFWWk9Q9ukykaZIm2wIi+KdioiOuR6fH4nMvuycmotaEHEvYzkChSFo2NROUOgIf0AgHWk','','',1763989200000,0,'Europe/Brussels',0);
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
INSERT INTO "proposal_circles" VALUES('utzd7jipglofxar4v24rizt5e4','wi6sudedvgtkq5ulpskk7hwiyy',0,'t1');
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
INSERT INTO "proposals" VALUES('utzd7jipglofxar4v24rizt5e4',1,'wi6sudedvgtkq5ulpskk7hwiyy','','action','ouverte','C90e4CtTAmbpSKOcbwtOvo2JbgJ+IhDTC3mIsic6cmamawnUS6Lu8OMR6Fk2TSfZUuo9EsKgbQ','pFPoF/TvYfAUEiSVFMgeNW8S/noyWklgt0onairNRVpyfkuPOdjpfd5VXwTjqNHvGefp+CI','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,1,0,'vsdMAW4FkmGtkrHzI69UIAOueWQUCmtNUsa7gFUPrJ5sbcA4T///Ll/0ZT4VLjJ/W6Tzoz37kaCwlhUuwA','/LCZbWzrVYM78vkuWVJ06KZ/fF4Sb9jOMeeKrapHvc2PZQezMx/Xlg3rcBQShIQl6WtVKJB7Sz42FL+UJb8ZqVyjbG+yq6Da74NfToZoRCMPeQ',1763996400000,'2026-11-24','');
CREATE TABLE refusals (
    action_id TEXT NOT NULL PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    counts    TEXT NOT NULL                -- sealed
);
INSERT INTO "refusals" VALUES('35vksm4buqpc5cd3k4qdj7pgzm','DXeFT4hYZDPf/21Xkg7CxgaKPsshlbWCIyA0fv6EocrL2K04s6AcdKW5rNCimVXSmrsuY3RLpmgJly3r17CY2tVThiAUQZeIffeIaANhWoBBSp8Xp50caAywPbYasxtQxW1MgJrx8FvxQpOqeLLULM/CY2hHPsk2ulqSj+7pGGRVAv+z1f6+qK26+YeSb4hN2OPzeuj0tMrIwDQn18ij1APDOr3+FpPrnuqWRRrm2GCP+CWpNr4IHkVaUT28eKeij1sJxV6DES3HjO0vWlDR4DtM8THAAV06+5tUtgDeogtoSIDHVw9xQpo1EAXjD9+jgtBreVbw4RxKTFLvjCkc6ZYLgyUltBUZX6jaslRAiMC6Ul8r0lSgXSdqiSrdJIupuewD+dWhWB/85wsNZn2JQCV4wFQKjT3d2xgBCbT7/iIdq2bJn+KGNXfnmyVJ4bIsbxIJFht7rCjAD3bgK2pp7jCmC8hh3/77E97TzBK/KNJHCsDgMn+mXBDuDlGa3k9MD2GEOvo7Fq2ZW1Dp3YA1U36x7jwl1GWvm4nMskUxce6JSDavarDzb6YMIqzwcZZdKvkDPlbC5XDYn4rFloGGUMRiCsCRpZFA8BbrKDWvXub/d/kCjiIMRaG6QHNdJulhICaTx74SLqY4jIKDEi/lGfrD9yn9tFPlWA1H1+bx842ENeiNYsupsO7LqxBhB7fYkH/ed+YYZYLCVmu7UkOHel04qTT77YvAw8ptQbgUyLipRObLgcskEC+CKdSjsJfKLpevpNj4en8S9p41RGHY7hn6utEXU/9EkYP6AVHRoaoYZ/ZsAbWS3ricTZTGaSjA3POPB9ejN4it7Zeb0ZTdWcynuXL+AzgLVW+cJZcQJRbbulyES+0RqZ3b21mMu/g+nYHHxdHViYZbMClQ20WC7V5eeNWXWA84C/NQ9aE7bPxDaE8MRbMx1ZtI9Z0dva5wdSEP66WuQHennf5e0E/XZrqVIQr84rGJRCLeatoLpW/DGbvW5+01Kewo/HTTdfJo5+fJ5XIQ+ISZwfxHcFND5FZkd2jSGSUn3Qa1piQPSHZE3IDmQZ4M/aLMi4CS5k0yedTuF3BKrxVAmp0BoP38Geey3LSmWNLOVMA8oXYChWEIkelIV8USmus71N9UTE7VnicRgGYcq15ODXDsXig3JWpoIfoBgRdrw4gbHdHl46AZzmEuMrUBco1+absWqAG4whF3M71uI4NsSZe0SEJYdxxIVLtE4yyRA5VBoCmb9u7Uasyb5NWZahnDkQYMV4MS1ju+h8m7zF1xp8vZh1D/6YhZ5rpBoBIBX4YIvDLqQKuR4WneCELSVCJxPVsU/z294S2vQfIICZqMiIt+yO2exijRhGdIt/3OQyM0ldgSJ8smM2pOuQE5jMZjMIbrhgY4pltDcCv2egcscAL58WJOt9cARSN3r1Ud6CCNShhxOcgNJUbirC1gfgPTeqNdD+3LfvsCABh3vTXErgz6yI23H2qQ71oJvyjbv10kYJ6ugmMhO+ozOoyS2G1x+27Ln0shEePbvZeJre++Ye4XWmn74oOVVhUNZsZCGjJrHgYxv0a8jM24BLKhyncmxOyHGzlyzb5sOhkEURDTc8I+PzKvPUAh4R9SBjP5EK4rcPfIwRDj68vNcSuxyo0tIM+GBnl/g/7CET4hUrH9Z727e67CfdGQLjsZl5epWXWKGRL1Jg+TjwLrLTUeU+j0AHvQDYI9M2sNT1AxDkwou/k8yRfgDZCR1WRGyBaIyNjrcujrQycrxPCUYHtrc7w2W/bJKQQ/7fQYQx3m7pzc1JYHS2gbz4/BNbQN5SF/Cxr5Iz9SGL02z01zaiU4bSua65NIxxNI/Y6niEJDBhPqqThrx7/mkgJoJ999ZTqfg3ZCwF5mKUZKB0MVckaPSoBKS9NdYeOT3NTKhA3QHx6QibOhXIV9+904MEF5INv1UouUMAY36DvnIiewSAM1f/ivfXPlE3/2jmepJQaFRRdXuJiLQUt+7HVbsGEIUig9TkzCQQ5w6R8uV2NSwSGeJsVVn1VougLY51yZQotYxTVl2NChdMOJ3G/IHfgnAEXj4N+3m9Glt4OTNudCzP35DiNBLbQJqlMt0KSyJ7iLgZVm27ZWa7GWsZJd8XMS5soGCOIgwmyvtTtepgaux/F0aIlV364uY+sDBfHPth+3sALLaTcHrldGloJnbWzfOJOR4ONCRDyVxPCEwlCQ6kix1ouAkelotd3X4uo5iC0upvoE/M95TLI3Kbvpw41mMaGAnFjQ0vkmrhhAOZt1Xxp3ML9+rSUKLRE/Rra+5dV10J2cC2GWiUriwPAW6C8mgETD/O0HRdj8+oT7toG43hahyp9tD5SQgCP7RdicEZIhfhDipJDi4wIkAXXgRDejcFSAFyvJ5UfJGOKvuOKx2UlnvRTOvdpMRdmBd2pwst5LYMSU5xw+fLDSv/2Of4RlwUfQbHtqIgF9PsLiti1eFwbVn9yR1ETkA1hyzn8ezvQsx7i2i/eVk4tUMrRakce99KoCn/jdua0hyGPfQLywxnrHir2NtYn6HbQIyLTSVusqxiwor3FjuB83zMCkvpdwL+dzQkOwvE/a7hIg1l08CXtLpKcrZJQNiAl1Fk+rHFxR0tWEmRniIyIk65YjS22+tT/jd1/39x9FUHOsd8HMCOjoORrifurbo9CYnq2jFM94Y7F+YodT6YAjmYF05G/9LIs4OjFWLpKolxYpe37lJJ18qU6auvLVZ7SjJUCJMxUnJnYazRPQ4wxVEOPmkcOAqxGk');
CREATE TABLE role_turns (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    turns     INTEGER NOT NULL,
    PRIMARY KEY (circle_id, member_id)
);
INSERT INTO "role_turns" VALUES('wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm',1);
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
INSERT INTO "rooms" VALUES('wi6sudedvgtkq5ulpskk7hwiyy','J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog','Zu3F9YEMvLv80y44OJomWhIk3qgzWZuefchmtSKXGZVOvkoUrtlFZsEPfsodmgjSI+f6','QIMR2tfSCAI5IwZQ3GuCGeApl2jx1NsSfeJoLTGsI5rVMPykPgMDfVtwJ7DDiw','circle','joined','xQP1CXG5F64NlQRO5Q64IwCDQrWOs0sf3NgWfPOt8OLEC1QWooij8D1w5radWl18lSFLboeEM0gWFWRbcOALpjiJLpmCv86mbJMzsQ','qK6KHMFMIOMjkDSTnQhOtPAcDDft2cskkJgrUBQN3xlfW+XRXAEn/ooz/u4xvu61724','',1763989200000);
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;
INSERT INTO "secret_ballots" VALUES('6jzasepenaaw5lf47oct7q4a4i','utzd7jipglofxar4v24rizt5e4','QqOQR9QBo5MQ7FY36qPAi0XnhqOcRb1YuFzPKpr0cwr+S0nDg1OTTQqKCGB2kzxyNXSOR5IEcxen9nA+8q9qwlRSRQeli5TXFxn3ZMLsG8so3ymzbsII2m90V9a4q3bMxBaoLVhbcBzMWBjtG/8l6N9YiSmIs93DOuDt9bZZQ8h0QSXUOkHHaivnQXVhTsz6aGDfR1yViB2aF0Lmk8e8t3gdLax1CKjLz3vObsfYYqORZB3ZhhD6WVAzOis5jg5DoBCSxShO/8OrchtFQOp9kX7r4/uo7h1Omm9Zcay4Pf4RzhuO5iNqEKP9URwZQJQy2Qk82R8cT6xIjvEe+/xhfjdsQmCMmDlyoQUB10AhN3ak6UuLg4Bk0ucI4IV7eqJKntWgavgtob6xsvlSLp5Bof+dVLCZ3+F5nPhIpjWFQbTnwwdz8AQ7PGLMK3o4zULsbNy2M11cZvHoIWZuZhO+KFstGAoOOr1DofRzr9+gmQ1xOi2iyGpIFYM0VRzWV4pr59dAioQgyD30MfPm2mZX8rf3X9TPstTSTmNo5FCLHLYchR1NbGiZmPn9O1OZd7fGIeG8Ti7BTkZpMJVs7WfGscgtYTAl0xUzE9GFjGbQAjGDDR9wKUQu+5pGYhA0jGnqgaUqRsZyrTw');
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
INSERT INTO "sheets" VALUES('56iflkiisae5vkytwl6jy6hb2i','35vksm4buqpc5cd3k4qdj7pgzm',12,1,'7oc25iccwvw2aqrbxkulxdjhpm','','attend','wPcFsbjfrpJuIOQOXtjdmExZBstJ0HIZCekOJBrfa5n7aZ6wWVDYBLl26ZDjfhd/U2Rf5qF4pwXt5/9xm2V8I/CW6zhMpCE++tGW4g+FpMOf63SOkMczcp+dGmYhniexRiw5jPeNM3ODi/FcslPF7r822EiAbZMHxRj5Ow79/Yr4TgYOilmidY/QNtzewarGeRo',0);
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
INSERT INTO "signatures" VALUES('tsiadhj7ohpi46cdad6d2xgu2e','35vksm4buqpc5cd3k4qdj7pgzm',11,'7oc25iccwvw2aqrbxkulxdjhpm',0,1,0,'HSbqm5Kw47a8PcNaIl0rQS6+8wYCqCFIU5G3RrRf/KjfwzHmMJDvh8RWG2L5H+A48Ie91mrMNNcrpb0owWFxz/7+ORvEC0KJmZ9fXux2z9cWSBUoa0KU+YXe7HHf67heyAYwWIwRCHQjpfY5Ac+b9eZdPn2Bj4gXyQtn1S9DvlZ6pBvNSwQjXk7dp8fM/AosUcaG+L5rT1RewEc3WQGVvgNBw9EmsV+9');
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);
INSERT INTO "supports" VALUES('utzd7jipglofxar4v24rizt5e4','second','7oc25iccwvw2aqrbxkulxdjhpm','6HThFJTjGJWtMQciPErFuOQKzTyR6tHFAAE/IDI+Ur7aNDFXC18FSIzoHQ',1763989200000);
INSERT INTO "supports" VALUES('sxq6u73vaoovwim5dbei6qk34y','want','7oc25iccwvw2aqrbxkulxdjhpm','',1763989200000);
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
INSERT INTO "tasks" VALUES('jiqs2heani2utrdpevsu2d6jdy',1,'wi6sudedvgtkq5ulpskk7hwiyy','5qmlqmvposqv7553ef6l4ttusa','','N/+tZKuk9gWgQdw6uaA+mGLD1AK2v9s8q8EHTyvT1pXfFZ4gtC/7o3qG5U2QXB//','hzcc0LmivZwztQ8eOVaX0giaqckFGL8fonbGjo8JMf0e+N9aVeXfsihNfmQjFw','','','',0,'Europe/Brussels','libre',1763989200000,0,'',0);
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
INSERT INTO "turnout" VALUES('utzd7jipglofxar4v24rizt5e4','7oc25iccwvw2aqrbxkulxdjhpm','voted',0);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);
INSERT INTO "urn_voters" VALUES('zryetpyipxl5pshh5i7r32pyiu','7oc25iccwvw2aqrbxkulxdjhpm');
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
INSERT INTO "urns" VALUES('zryetpyipxl5pshh5i7r32pyiu',5,'utzd7jipglofxar4v24rizt5e4',1,'wi6sudedvgtkq5ulpskk7hwiyy','7oc25iccwvw2aqrbxkulxdjhpm','papier','I5aARmiYaOV4oYEppgKrwImzNcMP8Wn8dabIvw+1z+KC0tCxz1dEdxx51TRFR8MNZcQ','r87BjsgXRZL4SDanfhvjHet6ESzW6Tvihhkj9rP3HkkwPSkCqkMhLMw2Ql0ZDDaJBMk','waiting');
CREATE INDEX action_circles_by_circle ON action_circles (circle_id);
CREATE INDEX action_people_by_action ON action_people (action_id, seq);
CREATE INDEX actions_by_campaign ON actions (campaign_id) WHERE campaign_id <> '';
CREATE INDEX actions_by_proposal ON actions (proposal_id) WHERE proposal_id <> '';
CREATE INDEX actions_by_state ON actions (state);
CREATE INDEX assemblies_by_poll ON assemblies (poll) WHERE poll <> '';
CREATE INDEX assemblies_by_series ON assemblies (series) WHERE series <> '';
CREATE INDEX assemblies_by_state ON assemblies (state, starts_ms);
CREATE INDEX assembly_circles_by_circle ON assembly_circles (circle_id);
CREATE INDEX assembly_votes_by_assembly ON assembly_votes (assembly_id);
CREATE INDEX attendees_by_assembly ON attendees (assembly_id, seq);
CREATE UNIQUE INDEX attendees_by_member ON attendees (assembly_id, member_id) WHERE member_id <> '';
CREATE INDEX ballots_by_voter ON ballots (proposal_id, member_id, seq);
CREATE INDEX due_by_time ON due (at_ms);
CREATE INDEX evaluations_by_action ON evaluations (action_id);
CREATE INDEX evidence_by_promise ON evidence (promise_id, seq);
CREATE INDEX inbox_by_member ON inbox (member_id, sent_ms);
CREATE INDEX inbox_open ON inbox (state, seq) WHERE state <> 'handled';
CREATE INDEX memberships_by_member ON memberships (member_id);
CREATE INDEX motions_by_proposal ON motions (proposal_id);
CREATE INDEX notes_by_assembly ON notes (assembly_id, seq);
CREATE INDEX outbox_by_cause ON outbox (cause);
CREATE INDEX outbox_by_event ON outbox (event_id);
CREATE INDEX outbox_open ON outbox (state, room_id, seq) WHERE state = 'pending';
CREATE INDEX promises_by_action ON promises (action_id) WHERE action_id <> '';
CREATE INDEX promises_by_circle ON promises (circle_id, state);
CREATE INDEX proposal_circles_by_circle ON proposal_circles (circle_id);
CREATE INDEX proposal_circles_by_poll ON proposal_circles (poll) WHERE poll <> '';
CREATE INDEX proposals_by_circle ON proposals (circle_id, state, number);
CREATE INDEX sheets_by_action ON sheets (action_id, seq);
CREATE INDEX signatures_by_action ON signatures (action_id, seq);
CREATE UNIQUE INDEX signatures_by_member ON signatures (action_id, member_id) WHERE member_id <> '';
CREATE INDEX tasks_by_action ON tasks (action_id) WHERE action_id <> '';
CREATE INDEX tasks_by_assembly ON tasks (assembly_id) WHERE assembly_id <> '';
CREATE INDEX tasks_by_circle ON tasks (circle_id, state);
CREATE INDEX urns_by_proposal ON urns (proposal_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('goose_db_version',5);
