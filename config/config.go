// Package config reads what the operator wrote: how to connect, and the first
// defaults of a circle.
//
// House rules: nothing is guessed and nothing is ignored; all that is wrong is said
// at once, with its line and a remedy; an error never quotes a value that could be
// a secret put in the wrong place.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/i18n"
)

// Config is a configuration that was found correct.
type Config struct {
	Homeserver string // base URL
	User       string // Matrix id or local part
	Name       string // display name
	Data       string // folder
	Inviters   []string
	SyncLimit  int
	Burst      int // messages of a sender that are answered in a room within a minute; 0: all

	Language i18n.Lang
	Zone     *time.Location
	Hours    hours.Hours // when a circle may be spoken to unasked
	Rules    map[decision.Kind]decision.Rules

	Assemblies assembly.Rules // what circles ask of their assemblies
	Actions    action.Rules   // and of their actions

	Metrics string // address on this machine where numbers can be asked for; empty: none

	Log Log

	database                                       string // address without a password, see Database
	databaseFile, passwordFile, tokenFile, keyFile secretFile
}

// Log says how much is logged, and how it is written.
type Log struct {
	Level slog.Level
	JSON  bool
}

// secretFile is where a secret is, and where that was configured.
type secretFile struct {
	path  string
	place Problem // to be completed with what is wrong
}

// Load reads the file at path. What it does not set is taken from defaults, a
// configuration too. An error is of type Problems, with all that is wrong.
func Load(path string, defaults []byte) (Config, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Config{}, Problems{{File: path, Text: "no such file: write one with `tocsin config > " + path + "` and fill it in"}}
	} else if err != nil {
		return Config{}, Problems{{File: path, Text: fmt.Sprintf("cannot be read: %v", cause(err))}}
	}
	return Parse(path, text, defaults)
}

// Parse is Load for a text that was read from file, which it does not open.
func Parse(file string, text, defaults []byte) (Config, error) {
	c := Config{Hours: hours.Default(), Rules: map[decision.Kind]decision.Rules{}, Assemblies: assembly.UsualRules(), Actions: action.UsualRules()}
	dir := filepath.Dir(file)
	builtIn := reader{Config: &c, file: "built-in config.yaml", dir: dir}
	builtIn.read(defaults)
	r := reader{Config: &c, file: file, dir: dir}
	if r.read(text) {
		r.require()
		r.oneDatabase()
	}
	if len(builtIn.problems)+len(r.problems) == 0 {
		r.decidable()
	}
	if problems := append(builtIn.problems, r.problems...); len(problems) > 0 {
		return Config{}, problems
	}
	return c, nil
}

// require finds what is missing and has no default.
func (r *reader) require() {
	if r.seen["homeserver"] == 0 {
		r.add(0, "", "homeserver is missing: write the address of the homeserver, such as homeserver: https://matrix.example.org")
	}
	if r.seen["user"] == 0 {
		r.add(0, "", `user is missing: write the bot's account, such as user: "@tocsin:example.org"`)
	}
}

// oneDatabase finds an address that would be ignored.
func (r *reader) oneDatabase() {
	if r.seen["database"] > 0 && r.seen["database_file"] > 0 {
		r.add(r.seen["database_file"], "database_file", "database is set as well: remove one of them")
	}
}

// decidable finds, should the defaults be incomplete, kinds of which neither file says
// rules by which anything can be decided.
func (r *reader) decidable() {
	for _, kind := range decision.Kinds() {
		if err := r.Rules[kind].Check(); err != nil {
			r.add(0, "rules."+string(kind), err.Error())
		}
	}
}

// cause is what went wrong with a file, without the file's name.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
