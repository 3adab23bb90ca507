package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"tocsin/bot"
)

const versions = `{"versions":["v1.2","v1.11"]}`

func TestDoctorBeforeTheFirstStart(t *testing.T) {
	o := newOperator(t)
	o.homeserver(answers{"/versions": {200, versions}})
	o.expect(o.with("doctor"), exitOK, "✓ configuration", "✓ base : pas encore", "répond, Matrix v1.11", "✓ horloge : à l'heure", "✓ session : pas encore")
	if _, err := os.Stat(o.path("data")); err == nil {
		t.Error("doctor made the data folder")
	}
}

func TestDoctorFinds(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*operator)
		code   int
		said   []string
	}{
		"a configuration": {func(o *operator) { o.write("config.yaml", "user: x\n") }, exitUsage, []string{"✗ configuration", "homeserver is missing"}},
		"a silent homeserver": {func(o *operator) { o.write("config.yaml", newOperator(o.tb).read("config.yaml")) }, exitUnexpected,
			[]string{"✓ base : saine", "✗ serveur Matrix", "ne répond pas"}},
		"another server there": {func(o *operator) { o.homeserver(answers{"/versions": {200, "<html>"}}) }, exitUnexpected, []string{"✗ serveur Matrix"}},
		"a damaged database": {func(o *operator) { o.write("data/tocsin.db", strings.Repeat("garbage ", 5000)) }, exitDamaged,
			[]string{"✗ base : La base du collectif est abîmée", "tocsin restore SAUVEGARDE", "✓ serveur Matrix"}},
		"a changed ballot": {func(o *operator) {
			o.exec("INSERT INTO ballots (id, proposal_id, member_id, seq, choice, reason, cast_ms, version, sum) VALUES ('b', 'p', 'm', 1, 'pour', '', 1, 1, 'x')")
		}, exitDamaged, []string{"✓ base : saine", "✗ bulletins : 1 bulletin sur 1 ne dit plus ce qui a été voté", "tocsin restore SAUVEGARDE"}},
		"a missing database": {func(o *operator) { o.write("data/crypto.db", "x"); must(o.tb, os.Remove(o.path("data/tocsin.db"))) }, exitDamaged,
			[]string{"✗ base : La base du collectif manque"}},
		"another key":      {func(o *operator) { o.write("data/key", strings.Repeat("cd", 32)) }, exitKey, []string{"✗ base : La clé de"}},
		"no key":           {func(o *operator) { must(o.tb, os.Remove(o.path("data/key"))) }, exitKey, []string{"✗ clé de scellement : La clé de scellement manque"}},
		"a key to be read": {func(o *operator) { must(o.tb, os.Chmod(o.path("data/key"), 0o644)) }, exitKey, []string{"✗ clé de scellement", "chmod 600"}},
		"an open folder": {func(o *operator) { must(o.tb, os.Chmod(o.path("data"), 0o755)) }, exitOK,
			[]string{"! clé de scellement", "chmod 700", "! clé de récupération", "! sauvegarde : aucune"}},
		"an old backup": {func(o *operator) { o.write("data/backup.json", `{"at":"2025-01-02T03:04:05Z"}`) }, exitOK, []string{"! sauvegarde : la dernière date du 02/01/2025 à 04:04"}},
		"no password":   {func(o *operator) { o.env = nil }, exitUsage, []string{"✗ session : La configuration"}},
		"a device that is none": {func(o *operator) { o.write("data/crypto.db", strings.Repeat("garbage ", 5000)) }, exitDamaged,
			[]string{"✗ session : La base de l'appareil", "Rien du collectif n'est perdu"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOperator(t)
			o.started()
			o.homeserver(answers{"/versions": {200, versions}})
			test.change(o)
			before := o.databases()
			o.expect(o.with("doctor"), test.code, test.said...)
			if o.databases() != before {
				t.Error("something was changed")
			}
		})
	}
}

func TestDoctorBesideARunningBot(t *testing.T) {
	o := newOperator(t)
	o.started()
	o.homeserver(answers{"/versions": {200, versions}})
	f, err := lockFile(o.path("data/lock"), os.O_RDWR|os.O_CREATE)
	must(t, err)
	defer f.Close()
	o.expect(o.with("doctor"), exitOK, "le bot tourne")
}

func TestDoctorAsJSON(t *testing.T) {
	o := newOperator(t)
	o.homeserver(answers{"/versions": {200, versions}})
	o.expect(o.run(context.Background(), "doctor", "-json", "-config", o.path("config.yaml")), exitOK)
	var all []finding
	if err := json.Unmarshal([]byte(o.out.String()), &all); err != nil || len(all) < 6 || all[0].Name != "configuration" || all[0].Verdict != fine {
		t.Error(err, all)
	}
}

func TestClockFinding(t *testing.T) {
	for skew, want := range map[time.Duration]verdict{0: fine, -9 * time.Second: fine, 30 * time.Second: warning, -3 * time.Minute: bad} {
		if f := clockFinding(bot.Examination{Skew: skew, Clock: true}); f.Verdict != want {
			t.Errorf("%s: %+v", skew, f)
		}
	}
	if f := clockFinding(bot.Examination{}); f.Verdict != warning {
		t.Error(f)
	}
}

func TestDeviceFindings(t *testing.T) {
	h := house{device: "data/crypto.db"}
	for cause, code := range map[error]int{bot.ErrSession: exitSession, errors.New("x"): exitUnexpected} {
		if f := found("session", "", h.botFailure(cause)); f.Verdict != bad || f.code != code {
			t.Errorf("%v: %+v", cause, f)
		}
	}
}
