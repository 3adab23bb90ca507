-- A database as 0003 left it, sealed with key(1): a circle of two, a proposal with a ballot, an assembly with its agenda, notes and task.
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
INSERT INTO "agenda_items" VALUES('7byzuylzjgdpbcdfszsp7mcmzi','3i7qzs67kzlb5sbcttrnjqq2au',1,'1ZkkE8vM9ieiRay7JQ7bM4rhQxc3czwWy8sEQVVrgFncjL2gusu21NihsB7pHzOTgQ','',0,1,'',0,'a-traiter',0,0,0);
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
INSERT INTO "assemblies" VALUES('3i7qzs67kzlb5sbcttrnjqq2au',1,0,'udi4ynjj5kkihr3374bicblpfy',1,'o46ydilhwyiwwsbbn5ihlfte2q','assemblee','close','p+/x1BJ+Au0AE3gWZCbiECrfVx/Wod/ttuBe6DincT3ZtPoFU4XHCRdLA74txDg','3f4HQWKkY4Xjb9K4Xap8hlY5QoKkwhqN6LlivwLL8aNKPm8Ti4j1OzjsLVciuA','V8qf2PQk7ddsxBsROfL5t/Q2GgI6nNHeHER2sd5GB/ASuO1qNOgJH2I8oBI',1763989200000,1763992800000,'Europe/Brussels','{"quorum":"0","approvals":0,"corrections":0}','',0,'','',0,'','','',0,0,0,1763992800000,'mja1pjh0oyAxIYlOzSAvuy4XeZAELlQdk3zTCyn9o8EyK1PSmjzJUyFgaCJI64FUJfwXBX2jkAh4gS4XxYIASL0lFFIKMmLs7T0SMPxIpz8hdQUM7j8AbDKLwF+rIxFBgbt/mI241eh+ch/PngNdCFoiixYOvj6w1KQJ+L2QDpMdWV2jG2AC/dSRfz6V4vQqW0tIXvx2Uxi/wHxZNh73YUgC8GC5oSmiWg','oSu7NeQzaSvLl/mVH5+gWjHbV0SXOwpBot7i0A0jJyGXySlLs3YzlRTzGipZeIm73bCYIPx2gJiReo0eC2PyJun7CTUB6NkDrrITxx15ngGYIYJ4u0Rc7DM4XCUR/ECqQeMqX+DhCldQx6nGJwU9Yaz49PgQbb22jqlQ1BB9yrK5mw');
CREATE TABLE assembly_circles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,           -- 0 is where it was called
    PRIMARY KEY (assembly_id, circle_id)
);
INSERT INTO "assembly_circles" VALUES('3i7qzs67kzlb5sbcttrnjqq2au','udi4ynjj5kkihr3374bicblpfy',0);
CREATE TABLE assembly_roles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    role        TEXT NOT NULL,
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    PRIMARY KEY (assembly_id, role)
);
INSERT INTO "assembly_roles" VALUES('3i7qzs67kzlb5sbcttrnjqq2au','accueil','','aRmgWguS5/xP7nr5IplsuOVbreqqdeJ73WIDNU4SUm6bSigKouYo8IM6ROOP4w');
CREATE TABLE assembly_votes (
    proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    item_id     TEXT NOT NULL               -- under which it was, or empty
);
INSERT INTO "assembly_votes" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','3i7qzs67kzlb5sbcttrnjqq2au','7byzuylzjgdpbcdfszsp7mcmzi');
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
INSERT INTO "attendees" VALUES('hfxzucm2kutlqpxllo2jgnmtgq','3i7qzs67kzlb5sbcttrnjqq2au',43,'o46ydilhwyiwwsbbn5ihlfte2q','','','',0,1,'8OUTiwHGoRwDVIoLCSmUje9a/W9LyIKaQ59P6LUCrBpI+UEET8pRH9KIpgELR48lrJzxb+dwIRlqGaDLylxB5dZ5hB4MKhTL/yhL07MpIANJUZZbV51Uh+Jbvd7v8VkotAWO++d5JGVC30jfKTdcmoEMdxpwUGObio/MDFh6+edc57L/IsOXAm26jiifdqtB5Y4/NXSXbIju9pzynnc/CPx2/txXowNT');
INSERT INTO "attendees" VALUES('xb25xkwtlalu3tm3xmmby5qbwy','3i7qzs67kzlb5sbcttrnjqq2au',44,'','GoCKBMG9BRkgpDWmn2q53gxyzt9JXJtKJpp8iXoE1LmjBcZ9vBoLODD7cPELCg','o46ydilhwyiwwsbbn5ihlfte2q','',0,1,'');
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO "ballots" VALUES('twszouidryeydoo5pbevn6h5ee','kveafzpxbrvwtvjfv6kc4wzmd4','o46ydilhwyiwwsbbn5ihlfte2q',1,'pour','14vbl5gt2OQT3KJVh2+a4s9vm84fctHshrVhkOFep1SGF8/y1GiMZ5V11tFszeUk/Q',1763989200000,0);
CREATE TABLE dialogs (
    room_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    command    TEXT NOT NULL,
    draft      TEXT NOT NULL,            -- sealed
    updated_ms BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "dialogs" VALUES('udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','vote','geCEEw97j0qU8526xrEpfUMnwy2oK/2MkrTFz5szcUINYy6y096CKpqBdjHuXCnokNhZyw',1763989200000);
CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
INSERT INTO "due" VALUES('0000000000000000001-ki7eehogg5ixm2bbdfpcpqq2iq','greet','udi4ynjj5kkihr3374bicblpfy',1763989200000,'2025-11-24T14:00','Europe/Brussels');
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO "electorate" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','jn3pwibojmteimehumvmbfau4a',0);
INSERT INTO "electorate" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','o46ydilhwyiwwsbbn5ihlfte2q',1);
CREATE TABLE electorate_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, circle_id, member_id)
);
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO "goose_db_version" VALUES(1,0,1,'2026-11-28 04:37:49');
INSERT INTO "goose_db_version" VALUES(2,1,1,'2026-11-28 04:37:49');
INSERT INTO "goose_db_version" VALUES(3,2,1,'2026-11-28 04:37:49');
INSERT INTO "goose_db_version" VALUES(4,3,1,'2026-11-28 04:37:49');
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
INSERT INTO "inbox" VALUES(2,'$0','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'Ksouk9eSQKsWlc6tGelf+Rwo6cotPhOHbKXwJeVxzxdmIZrkygV81O9BKjkAQ1hMoagLG8W3IRArfgmjJEP++PeLjb1MFzRJhA','','');
INSERT INTO "inbox" VALUES(3,'$1','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'ZZ/bY3msjVNZ+qnwMjgG76zbUwq0Zn0pIn8h3VjvPjU8x8YAFoDVrt0w/ShnxnM27TjqZK0RPW2gFX7UASF96yNabsYTQiKNcw','','');
INSERT INTO "inbox" VALUES(4,'$2','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'KdxMMp5GlGIXni5MLsWsJkQZbjtCsbnzySds3HVXV1UmDPEFU0QFIJxmvzTZN7qYkdabP9gnQ2tYpNjw4hvoe+synMfCu6j2Fg','','');
INSERT INTO "inbox" VALUES(5,'$3','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'XA5DUVJwXToej0JI0oeAVeCMLYWTUMJ/A4JT1REq4R+xY7n/uUNxxeEBOjYhv1F3QbN+NPo6cyXRVX8Xc9QVkfxkOt5MOYXwVQ','','');
INSERT INTO "inbox" VALUES(6,'$4','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'40iAamWDGaGGhx4WSW75BYdX0yNCpmgzKGOx43lTuZe6aZLXw9GcCGIdZakhd+ca4xoDPW5JbxW/VjZbRdYrNb64+Ffh9KlKNw','','');
INSERT INTO "inbox" VALUES(7,'$5','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'27Uzlxk1FbIi3VENpFxb2IZL+0kN4cIBujFwozaUwXcH/wUbXCkSWk+cp012npVBURaqEoGKYWN9IEKJmbNvjw5RVUH1o1G26A','','');
INSERT INTO "inbox" VALUES(8,'$6','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'qYtbQqUBXZlYWCglXZML31+ua6ANufOyosWdpf37WD01Yk557xc8AvbDh2NRXGypmXq/wpgZbYtbdYlaQFn2tVYjRXpG8JFHow','','');
INSERT INTO "inbox" VALUES(9,'$7','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'Mbx5yyje1uDHWVEQTzAxw7yYzrJsnyAoOq9ehFc4dvyvNDH3D9pqOpkTcvWp9oXi/d0KpVPqfnAOnYdrHek9TewcMvpSBk90Aw','','');
INSERT INTO "inbox" VALUES(10,'$8','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'DCrYrENI9CuJMmwtZxllok3lvpDqdv77Fp3zmPqlKDRPKSYdVAXdGMJaZJp7GsRcmosm9SnyCXUbclQIjZeo/wH3j5IR3UZpGA','','');
INSERT INTO "inbox" VALUES(11,'$9','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'baWb+tiF8px/C2oqglv6xlx+aZUXdTdTPOLCbmQrDxwIM+XO9YzSkLeF8vf1h7BEUAO7gPKYdMKpsi0CnhmHlPEfTZvY5/VHpQ','','');
INSERT INTO "inbox" VALUES(12,'$10','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'WUuXOlGy/lUPPtZWZQyRfaSRZNIGvJxJ+PK+Q0kxqDXIl054Cqd+tYBvqBjKOmUsbSTkxPjr6wQG1BrLu78EtFl6FC4Dq9owOQ','','');
INSERT INTO "inbox" VALUES(13,'$11','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'fDOFkV/7cZmXKfM8lZ5qzqkS5eAUHZXf8COVMzP85PQDP7UMbOzJh1v6JYSLRtH46Fj8o6wPogPOK/QiJN1fvmTvJyQq0IXmrg','','');
INSERT INTO "inbox" VALUES(14,'$12','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'3ccLQuHgiaaprZmw6do8JI3n7V9BC5bj1YgYvIpdYFXvdQuPrfzGDrImlrgXygsxDlDJLL5+AfL9bi1tnNV1yBnAcx9HclBYNA','','');
INSERT INTO "inbox" VALUES(15,'$13','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'NpkRG3HYRSajSHJc3YkxNPTB6hOweWif66+GF8XEXUYT5sSaoB0ta8kvP/hXKgp/Jijb2ukPBCBZjnItxo5m7+3uJzqAuDPVwQ','','');
INSERT INTO "inbox" VALUES(16,'$14','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'mVfA8GYVMtxopiolx3OpBG4uijeCdzbDLH+QcYNinfplRD01p+k+nEJoAwvK7shuv6zt9Z853lTDfrTQqVdLZVGIvbUrl/zpxw','','');
INSERT INTO "inbox" VALUES(17,'$15','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'7vmIT+Bo08uXsYE9TvkgH1jnShKkUbHCN0NoXsI1xyAve5DqHCJdOTPK43XGvzpD4jux9gOi6BBCwir9vEZH7MKKZeb7VCWtlA','','');
INSERT INTO "inbox" VALUES(18,'$16','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'fj23p4oJJIJmOufhUivokbHPfP4uKK5aaxbR4+scBIkn8C+gCfXpubdgJQjcZwan4ewuQ8zUMODcMLtsupYRkKdNcZyoK9TLcA','','');
INSERT INTO "inbox" VALUES(19,'$17','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'G2BRdVR5eT+8MJPrwsRB7WX0KO2F3OfGVPDOirJ9a76it09/pIMQJhXld+/KmRBPoQQ06Evl8uQhh7lqODP/7synfbI29GSqEw','','');
INSERT INTO "inbox" VALUES(20,'$18','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'zeMYpNs8LWXnWQCHWJ7NAOHhi9lRY94z2AJ46ovZP2xO4Jz0Kpzdc+0uWTpoPDDuCvTu8RDYSUHznWdjsVHOmLitQdq9AyQ8cg','','');
INSERT INTO "inbox" VALUES(21,'$19','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'z+vb6iXmlMR+I/YNXovsdpDpMt5Zx5NdT2a/QprOc6RsTUSPku4uyscjZn+7azvMLPUcDBNGxFjSGxS4ApC93zFMSckixycIFw','','');
INSERT INTO "inbox" VALUES(22,'$20','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'NY+LP5HY01+85im6lpjst/+mM32ILTXH+qbIEPw4cQCx/gkFQ2uqw4jczLbX1lMfYBMNvfTAOY2muCK0WEhE9ZZnxFSJvB9ieA','','');
INSERT INTO "inbox" VALUES(23,'$21','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'B1JZd8qpUGQ9kxtfwA7O9XCHjp2m+rCPwZB0MJBlHDZNmacUE0PdxJeQGRy9IIT3wOXY0mkjXsel+qdY0KuI1R/+kEG2/Ht1Fg','','');
INSERT INTO "inbox" VALUES(24,'$22','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'XPLkKDh8sChi1ovAay03EKTXeA1eSQu3s1h4TYyL019Djo0NEPO9LzWBeC7wamclTlulYQ20J3sySfmBXewLXXlICK7Z+JO9/Q','','');
INSERT INTO "inbox" VALUES(25,'$23','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'IbKO3sGlYLX6eZ+T4b7Zc4W2OMe93rTO9mEvBZMUqGNQ7e2EbEClNzTGnS0wTCU4yWDi1wZCr6SoTZhlt3fQugsKLVwuU5FN3g','','');
INSERT INTO "inbox" VALUES(26,'$24','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'3OBq+f4KIiqf9mC6PLkvIZB1pul/pP4RTL4C+ocjpXU75d7U8nWuLIHWpMzIOIYtvgiHLgn9WE/ii8ZUmVT0loV13T0ykHxhsg','','');
INSERT INTO "inbox" VALUES(27,'$25','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'81YLJzCv3+SOpZzkwBc2Qn+48Jv0tZ3V1KKU2fXyyEF0J+Rci2m4S/q+y5mSTnXU9p5EJp4Bv3PKETzaZNj2evibagKD1OWWXg','','');
INSERT INTO "inbox" VALUES(28,'$26','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'dqgSs5Yjfmjisq7s1AHUCmYeoj9b6QnSy5HwRsBVn27gnFBr7i211memIXM2Sd7XNPNwHx/i0tcVzc+bQoANCM9YwT+QLkTA1g','','');
INSERT INTO "inbox" VALUES(29,'$27','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'G1CX3CKHWyUYvl12+z3/Iq3G8yk01kQ7PZ9TOxCszgFmlasPG+3Rf1kjMwgS3a8XZEbIetzp3y0C++7NhPl1lxpz1aVrjtQJeQ','','');
INSERT INTO "inbox" VALUES(30,'$28','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'4FdYsV5mqQlIdW4jPq2QTO7WsFvszRLrSNWi2H6oaY1oOzoi3HL2ACFwSzWRM2SHJZOs/EoLtDQKARMovJyjGlNuIVlMo3MnFA','','');
INSERT INTO "inbox" VALUES(31,'$29','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'DJ1tv8TloJqQaQpBLY3Kt/pk7zonKHoqsE+1V/hEcjhCN3kkDZxXFB++U+2PcXXw27PBCoDTDCP6t/fvj0TedHr5/EPNU+QIAg','','');
INSERT INTO "inbox" VALUES(32,'$30','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'XR8zCbYYY6sX7YqGKgTQKlDtE9JE3pcIM//KB9uqkJJdQ9rPR5ppQpgZ8BN/qcnMmNt0f2KlQKtvsoaBI/Q9VK0YjNvvi+EcLw','','');
INSERT INTO "inbox" VALUES(33,'$31','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'N83efTOmAiMwsJiVLBYUTG1eQ7nhJDiDkrdckPrYU8QTm9x5Jp80ZF+THWUxl5Q69pQtW1h96z7uwDV4D9WPIJov9iyM0FFe3Q','','');
INSERT INTO "inbox" VALUES(34,'$32','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'G8fwYfxA68Yrw/CUy2a9sME8P6dFGvnSoTpyrnYGduhoDqdKOLESlmyxXQs1mVOQ+Sy4/jzdNQS6QjoBaeCMsbMp+zLbjyz5Ng','','');
INSERT INTO "inbox" VALUES(35,'$33','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'CKBy/I4juFUHHTY/YC5tH0/8xrgSsmxX0VsL1B/0hmiZTdwehrVXNyZ2tC/Br6TsHSLcI6dgjUkqU6jrR0DKQpFAq9QVTtcisQ','','');
INSERT INTO "inbox" VALUES(36,'$34','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'FFFFqHADGGTtAksN+mzPoCFgj2Bx9JYBlWOKdpYEuAKN3yoY6e98ImR2sNFuZB6vbf9LtqhrbP1XAPMbL9WZuPS831RYmZjBLw','','');
INSERT INTO "inbox" VALUES(37,'$35','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'dlWCQp8v1o8n+jQ+beGTu7PhJRihkEu0k7ymv11/dmX3aEONjS5Y0nth0kihwMcrT2Ld8cg7xGI9IY2oa/Td/TC2iLBsXEKjsg','','');
INSERT INTO "inbox" VALUES(38,'$36','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'7+NcABomw9c+F+NyXXQzR9lNI3UUvN0pyI5hOY6uCdQg5noEz2D8MdpafenQhq7J64Be90NtrZ/X/HOGEzXbnLiMBH+xXJQ8Iw','','');
INSERT INTO "inbox" VALUES(39,'$37','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'3ye9djyg/HdQetwrnQNCpK0ofV2H6fbylHjcJw95NR4ye8SZlLbwUtvSy8YWlBFd1HHOSRmP/0l67aPvA5EWkX6IXaa2DPUuJA','','');
INSERT INTO "inbox" VALUES(40,'$38','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'OY1JDOcvEClz5/6mSHQT89CyB64sPmw3qMrkubVXIU08l/1oHLB0asbhEcERcr3Mz9j6HibdVnihrz9hkvTiT2JsWSqyJF8Wyg','','');
INSERT INTO "inbox" VALUES(41,'$39','udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','message','pending',1763989200000,'kEIJ62pReR7M6EgWsntHhcOf4ZKIkRYNmnnl0mcHtKPgY/A3/pGY0Vr8QI6PcfZMP4xQjdjFhdzjL/6fOxC+5vJ3JttaLfp2xw','','');
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
INSERT INTO "journal" VALUES('udi4ynjj5kkihr3374bicblpfy',1,1763989200000,'o46ydilhwyiwwsbbn5ihlfte2q','vote','kveafzpxbrvwtvjfv6kc4wzmd4','iKEYTCwkgfXpiI/ysRBZH1VaOacS/rFVG/iiqVn22HQfKbGhLw9p1RDIRdKRV5CPD+vTqiwoT8RTwmNOVRHzi09znYOrhPC2omg','3f956e84702f2a6020c1cab7244d14d77d1fe8c5c5ab4aced70e56ee948b019b','583c7c2962415d0f9b8bcb4f9d3c364e950ad6380bcd9b58457a456dd26cd48b');
CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);
INSERT INTO "links" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','proposal',1);
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
, reminders TEXT NOT NULL DEFAULT '');
INSERT INTO "members" VALUES('o46ydilhwyiwwsbbn5ihlfte2q','a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748','1FVfpS24NfZ1tZcKQ8GZ7EG6aiQkYamVoOPoVIZOcUF1xNOi8Xlrzu+ChZpSUsgEltla','gKNrHIAW/101hXIwRJdKs/VEgFzde0pziimxz0Ej1nJp/5nR90CxVmpIMZyoqXT1WJSwo4K56Do5pxg','',0,'');
INSERT INTO "members" VALUES('jn3pwibojmteimehumvmbfau4a','5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0','nlV4K6d/bcmNyz0nAh3qJ6OBj5X2n2pl8TAlV1U6A1pzCbcFxK1TnATCuxY0BcqQog8a','WCfUPZucL6NMqmxvnbbAhkb0rFWzAeQFW8DxaUtPzCu1CpnCLARcOL1JBlH/WKakWlNte9lwQJhkMWk','',0,'');
CREATE TABLE memberships (
    room_id   TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,             -- join or invite
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "memberships" VALUES('udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','join',1763989200000);
INSERT INTO "memberships" VALUES('udi4ynjj5kkihr3374bicblpfy','jn3pwibojmteimehumvmbfau4a','join',1763989200000);
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO "meta" VALUES('key','ySs/sMLE8ciH1+mnz275ZuPSBDqhFKSfEMwJRZMdSJbmb4ZFl7d5rwixZ35QHQ');
INSERT INTO "meta" VALUES('position','UuVyUpLOEPPsLwjAKUXljVw3otiLorssYrm1DHRW2raFFon2wnB7M7gtLQ');
CREATE TABLE minutes (
    assembly_id TEXT NOT NULL PRIMARY KEY REFERENCES assemblies (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    until_ms    BIGINT NOT NULL,            -- end of the time to correct them
    zone        TEXT NOT NULL,
    document    TEXT NOT NULL               -- sealed
);
INSERT INTO "minutes" VALUES('3i7qzs67kzlb5sbcttrnjqq2au',0,0,'','kZXExeqqjXi1xYVIUYzMgLKYyB/1gTl/gvU8h61NtENymNDI5A1Ax7YsL0rZxo80vahfGwOmjRrES32fPCAGyiOvWWP1MltUR2En+nrA6CxyEw5EqHb3CMULEyPsAlgFKj9ClLDIaJXFBuZ02Tzy+OHO0E1u6PoQneTgCT4mfQk');
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
INSERT INTO "motions" VALUES('jc2te3se25yvjyonulipetemii','kveafzpxbrvwtvjfv6kc4wzmd4',1,'o46ydilhwyiwwsbbn5ihlfte2q','prolong',1763992800000,'Europe/Brussels','waiting');
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
INSERT INTO "notes" VALUES('lug6dogcqegnblwjwyijolhqr4','3i7qzs67kzlb5sbcttrnjqq2au',45,'tache','','',1763989200000,'v0WG524fgPoK4M5c7C35sph7YW2m/VdiS0JKHObGSSNV0acvGHoPWWAFeqaYrz7L3UdOdyJ3f0ziOTTH/Gl64u2EwtAUU1A2KxB/684','',0,'');
CREATE TABLE outbox (
    seq      BIGINT NOT NULL PRIMARY KEY,
    txn      TEXT NOT NULL UNIQUE,       -- Matrix transaction id, derived from the cause
    room_id  TEXT NOT NULL,
    cause    TEXT NOT NULL,              -- what it answers: an event id or a due row
    event_id TEXT NOT NULL DEFAULT '',   -- once delivered
    state    TEXT NOT NULL,              -- pending, sent, dropped
    body     TEXT NOT NULL               -- sealed, emptied once delivered
);
INSERT INTO "outbox" VALUES(46,'th2ajumxlbbulpcpidp3es6feku','udi4ynjj5kkihr3374bicblpfy','$0','','pending','juAZGOuIo7/O0zdcVBjwhxij9MAC+UlByb/bJ1iIF8uwA9Zqsj5p8PTjeNVJzF9bVrgmf+BHrUYurMoNsLVVF1U');
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
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
INSERT INTO "proposal_circles" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','udi4ynjj5kkihr3374bicblpfy',0,'t1');
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
INSERT INTO "proposals" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4',1,'udi4ynjj5kkihr3374bicblpfy','','action','ouverte','J8ybBFFpRThls97D442y6Nw3Kqs+mQbC5pHN1hOYvu7CmJ78zZL0dmc3C3Q5Kbe+XLppjzpp5w','VNx1d6YS6tyWggl1fbZlPyZz7+pBG7v+aaStQqVqNJSma4MWVsixzlh+0d5ysfKbQ6eut7E','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,1,0,'//EIJm6t51BZWnuCLwKv+F6AUoecyLTEJ2R5zPKdI07u3PyZ+vZFCjGYg6INZ6jOE7bjDObf+4MRHKWw8Q','p7xOjp48C1GFGl04IJH6xXWEJ6dxuS0tz4CRYgENLsdyx+vIkUz+FEJWOsJ9FMGCerSjpAmOBpxGvs22lkMR+Z0LhId/TDqncDBSVUFo7sDlpw',1763996400000,'2026-11-24','');
CREATE TABLE role_turns (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    turns     INTEGER NOT NULL,
    PRIMARY KEY (circle_id, member_id)
);
INSERT INTO "role_turns" VALUES('udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q',1);
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
INSERT INTO "rooms" VALUES('udi4ynjj5kkihr3374bicblpfy','J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog','dOHq2fNT0pPOLnVhJzEKZSlrLgv2Iw6j5zYLMXH7vbAE+nprcflkOUMTX0qJoRiG76uw','aUcy3IvyM3o8YwApBT/Uu2U9T+8t6pEThFRrgooQzoGtux6Q1QHBy2ZB09J/XA','circle','joined','XcprzDni2jdTq4qQ8JClzYxJUppCpkT8d3MUX4oSaH+Ac+KlryANLV6TMf0mh7QPYtPdTDKQ0SDBt3SDnd5cPVkWEtTyhCYtJNSP+A','wbRl/1x3s42JtlcmntEkfAs+r7JB2JqmJCQHndmYT2vevU7/1IJkyoFCeldsCjPAo/A','',1763989200000);
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;
INSERT INTO "secret_ballots" VALUES('5xkejlaqdjdmfnopdivqorfczy','kveafzpxbrvwtvjfv6kc4wzmd4','cC+LI0UodQjvJ8zNQijp4qfslxB8vTintJfOzd8droyCc0/dp78zicf2k8+BJdAjW5nXVvsrbRgR0Ub+we8b6J06dKbauZiqT2JWAqPbUUfiTWWDzYaeU3pCNqG/mJ0hN26Z37r57ahCNJM5r8XV5fgBlwfplNRgZM1AOANFjC/Mpg0tQbzawtBg/85590cSJVTN5eu33jm1KWyhzs91PmvzSyjUSTAlFerDZgi6CC8/VBYGtBzmS/+yIEXd+Elf2WzWBI5PvwiEaPAvLRz4hVnPBDWUPlYIemRhwaJZjLmayMEe4CqM5hfRPX8j9eAac3RaAG54/e6xtcsoGdMRYv4qnDPTANO3zfzYhLQ2WAVPNuDz5auBeIXfsN3UKiX/+f3rAePzpnqMj+RFYIiEC7r/kGTztT1CJ4dNOdqiTxHuFsqcHVoh2GnSLinVLk2Qst9X4iil8eZCoOGL5ECBlt2ofCmItfzGd7TzxVokfJpV2ZPL0Etg5KjAQb27WjbGnJ5GY3PgSFisiZ1ZOixeBDPFbydq1pkByN+aEqUPkROQtiQ1Lxo+DO9X5By+xAikTE9dwfE4qeK7JYasXNteFeqAR+gTCblYZja0GagaYzafrnQ+iV+qvXjMkqZCvVqK8xcRSGAJSUw');
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);
INSERT INTO "supports" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','second','o46ydilhwyiwwsbbn5ihlfte2q','JgahyofR2oZI64JP+zvwvS4lpsHrN6WHFzbaxy/RGXSvgbwJz3p92EpkTw',1763989200000);
INSERT INTO "supports" VALUES('7byzuylzjgdpbcdfszsp7mcmzi','want','o46ydilhwyiwwsbbn5ihlfte2q','',1763989200000);
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
);
INSERT INTO "tasks" VALUES('6u6a6sf35y7tqbfjtgbdzkfgw4',1,'udi4ynjj5kkihr3374bicblpfy','3i7qzs67kzlb5sbcttrnjqq2au','','Dvwi8b4UhqiS4l2cGgZTbJfJr85rLp+FBbq3SAhlXzglIuaikfOV3NJJZ0hncJbz','oiIUyjxcby3GjjfnKOLXuw9nCdtwbGRjXYd4lWaHi7aBXCsUh580T4OSL7pLiw','','','',0,'Europe/Brussels','libre',1763989200000,0);
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
INSERT INTO "turnout" VALUES('kveafzpxbrvwtvjfv6kc4wzmd4','o46ydilhwyiwwsbbn5ihlfte2q','voted',0);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);
INSERT INTO "urn_voters" VALUES('mhws6gqusrsc52edv6gbk6r54y','o46ydilhwyiwwsbbn5ihlfte2q');
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
INSERT INTO "urns" VALUES('mhws6gqusrsc52edv6gbk6r54y',42,'kveafzpxbrvwtvjfv6kc4wzmd4',1,'udi4ynjj5kkihr3374bicblpfy','o46ydilhwyiwwsbbn5ihlfte2q','papier','idkCXu5xo5KEK9ALGcJzdsC+MLkS6xRLWb5nGH+42+pjCrjKfWfgDROj0Qr3eorEGQY','p6P95yJD5w/46Sga3lLyZrJErliqMj8LEVp9hHgS6GWfhJNelAz3K3pQGuR2iX01hOI','waiting');
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('goose_db_version',4);
