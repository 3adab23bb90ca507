package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestRunRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*operator)
		code   int
		said   []string
	}{
		"a bad configuration": {func(o *operator) { o.write("config.yaml", "homeservr: x\nuser: y\n") }, exitUsage,
			[]string{"à corriger (2)", `config.yaml:1: unknown key "homeservr": did you mean "homeserver"?`, "tocsin check -config"}},
		"a first start without password": {func(o *operator) { delete(o.env, "TOCSIN_PASSWORD") }, exitUsage,
			[]string{"no password for the first login", "TOCSIN_PASSWORD"}},
		"a key that is none": {func(o *operator) { o.env["TOCSIN_KEY"] = "abc" }, exitKey,
			[]string{"La clé de TOCSIN_KEY ne convient pas", "head -c 32 /dev/urandom | base64", "expected 32 random bytes"}},
		"a key file that is not there": {func(o *operator) { o.write("config.yaml", o.read("config.yaml")+"key_file: k\n") },
			exitKey, []string{"ne peut pas être lue", "config.yaml:3: key_file"}},
		"a missing key": {func(o *operator) { o.started(); must(o.tb, os.Remove(o.path("data/key"))) }, exitKey,
			[]string{"La clé de scellement manque", "data/key", "sauvegardes", "a backup holds it"}},
		"a wrong key": {func(o *operator) { o.started(); o.env["TOCSIN_KEY"] = strings.Repeat("cd", 32) }, exitKey,
			[]string{"La clé de TOCSIN_KEY n'ouvre pas", "tocsin.db", "sauvegardes"}},
		"a truncated database": {func(o *operator) {
			o.started()
			o.write("data/tocsin.db", o.read("data/tocsin.db")[:20000])
		}, exitDamaged, []string{"La base du collectif est abîmée", "data/tocsin.db", "tocsin restore SAUVEGARDE"}},
		"garbage for a database": {func(o *operator) { o.started(); o.write("data/tocsin.db", strings.Repeat("garbage ", 5000)) },
			exitDamaged, []string{"La base du collectif est abîmée", "data/tocsin.db"}},
		"an emptied database": {func(o *operator) { o.started(); o.write("data/crypto.db", "x"); o.write("data/tocsin.db", "") },
			exitDamaged, []string{"manque ou est vide", "data/tocsin.db"}},
		"garbage for the device's database": {func(o *operator) { o.started(); o.write("data/crypto.db", strings.Repeat("garbage ", 5000)) },
			exitDamaged, []string{"La base de l'appareil est abîmée", "data/crypto.db", "la clé de récupération"}},
		"a data folder that is a file": {func(o *operator) { o.write("data", "") }, exitUsage, []string{"not a directory"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOperator(t)
			test.change(o)
			before := o.databases()
			o.expect(o.with("run"), test.code, test.said...)
			if o.databases() != before {
				t.Error("a database was changed")
			}
		})
	}
}

// databases is all that the two database files hold.
func (o *operator) databases() string {
	collective, _ := os.ReadFile(o.path("data/tocsin.db"))
	device, _ := os.ReadFile(o.path("data/crypto.db"))
	return string(collective) + "|" + string(device)
}

func TestOneProcessForAFolder(t *testing.T) {
	o := newOperator(t)
	o.started()
	f, err := lockFile(o.path("data/lock"), os.O_RDWR|os.O_CREATE)
	must(t, err)
	o.expect(o.with("run"), exitUnexpected, "Un autre Tocsin tourne déjà")
	o.expect(o.with("check"), exitOK, "pas vérifiée, un Tocsin tourne avec elle")
	must(t, f.Close())
	o.expect(o.with("check"), exitOK, "s'ouvre avec cette clé")
}

// A homeserver that is out of reach is waited for, and that is said once. A stop is
// no error, and what was made at the first start is there.
func TestHomeserverOutOfReach(t *testing.T) {
	o := newOperator(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer time.AfterFunc(8*time.Second, cancel).Stop() // after three attempts, on a machine that is busy
	code := o.run(ctx, "run", "-config", o.path("config.yaml"))
	o.expect(code, exitOK, "msg=starting version=", "sqlite=3.", "sealing key made", "msg=stopped")
	if n := strings.Count(o.err.String(), "level=WARN"); n != 1 {
		t.Errorf("%d warnings\n%s", n, o.err.String())
	}
	for _, name := range []string{"data/key", "data/tocsin.db", "data/crypto.db", "data/lock"} {
		if info, err := os.Stat(o.path(name)); err != nil || info.Mode() != 0o600 {
			t.Error(name, info, err)
		}
	}
	if info, err := os.Stat(o.path("data")); err != nil || info.Mode() != 0o700|fs.ModeDir {
		t.Error(info, err)
	}
}

// The program as a process: it stops at SIGTERM, and well.
func TestSignal(t *testing.T) {
	o := newOperator(t)
	program, err := os.Executable()
	must(t, err)
	cmd := exec.Command(program, "run", "-config", o.path("config.yaml"))
	cmd.Env = append(os.Environ(), "TOCSIN_TEST_AS_PROGRAM=1", "TOCSIN_PASSWORD=correct-horse-battery")
	cmd.Stdout, cmd.Stderr = &o.out, &o.err
	must(t, cmd.Start())
	defer func() { _ = cmd.Process.Kill() }()
	for end := time.Now().Add(30 * time.Second); !strings.Contains(o.err.String(), "level=WARN"); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(o.err.String())
		}
	}
	must(t, cmd.Process.Signal(syscall.SIGTERM))
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		t.Error(exit)
	}
	o.expect(cmd.ProcessState.ExitCode(), exitOK, "msg=stopped")
}

func TestRecoveryKeyIsShownToAPerson(t *testing.T) {
	o := newOperator(t)
	h := house{}
	h.Data = o.path("data")
	p := program{stdout: &o.out, stderr: &o.err}
	p.showRecoveryKey(h, "EsTc word word")
	o.expect(exitOK, exitOK, "EsTc word word", o.path("data/recovery-key"))
	if o.err.String() != "" {
		t.Error(o.err.String())
	}
	file, err := os.Create(o.path("log"))
	must(t, err)
	p.stdout = file
	p.showRecoveryKey(h, "EsTc word word")
	must(t, file.Close())
	if text := o.read("log"); strings.Contains(text, "EsTc") || !strings.Contains(text, o.path("data/recovery-key")) {
		t.Error(text)
	}
}
