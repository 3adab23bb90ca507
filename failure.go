package main

import (
	"errors"
	"fmt"
	"strings"

	"tocsin/config"
)

// The exit codes. A service manager starts again after exitUnexpected only: the
// others need a person.
const (
	exitOK         = 0
	exitUnexpected = 1
	exitUsage      = 2 // or configuration
	exitKey        = 3
	exitDamaged    = 4
	exitSession    = 5
	exitTampered   = 6 // a journal or the form of a database was changed, or a journal is not the one of a hash
)

// exits say what each means, in French.
func exits() []struct {
	code  int
	means string
} {
	return []struct {
		code  int
		means string
	}{
		{exitOK, "tout va bien"}, {exitUnexpected, "imprévu"}, {exitUsage, "usage ou configuration"}, {exitKey, "clé"},
		{exitDamaged, "base abîmée"}, {exitSession, "session fermée par le serveur"}, {exitTampered, "journal, forme de la base ou export changé"},
	}
}

// failure is an end that the operator, a volunteer, can do something about.
type failure struct {
	code  int
	what  string // in French: what is wrong, and where
	todo  string // in French: what to do
	cause error  // what the program saw
}

func (f failure) Error() string { return fmt.Sprintf("%s: %v", f.what, f.cause) }
func (f failure) Unwrap() error { return f.cause }

// block is the failure as the operator reads it: what is wrong with a configuration
// first, the cause of anything else last.
func (f failure) block() string {
	var b strings.Builder
	b.WriteString(f.what + "\n")
	var problems config.Problems
	if errors.As(f.cause, &problems) {
		for _, p := range problems {
			b.WriteString("  " + p.Error() + "\n")
		}
	}
	if f.todo != "" {
		b.WriteString("À faire : " + f.todo + "\n")
	}
	if f.cause != nil && problems == nil {
		b.WriteString("Cause : " + f.cause.Error() + "\n")
	}
	return b.String()
}

// asFailure makes a failure of any error.
func asFailure(err error) failure {
	var f failure
	if errors.As(err, &f) {
		return f
	}
	return failure{exitUnexpected, "Tocsin s'arrête sur une erreur imprévue.",
		"relancez-le ; rien de ce qui était confirmé n'est perdu. Si cela recommence, transmettez la cause ci-dessous.", err}
}

// end says why the program ends, if it has to, and returns the exit code.
func (p program) end(err error) int {
	if err == nil {
		return exitOK
	}
	f := asFailure(err)
	if f.code != exitOK {
		fmt.Fprint(p.stderr, f.block())
	}
	return f.code
}

func usage(cause error) failure {
	return failure{exitUsage, "Commande non comprise.", "voyez `tocsin help`.", cause}
}

// misconfigured lists all that is wrong, a line each.
func misconfigured(file string, err error) failure {
	what := "La configuration est à corriger."
	var all config.Problems
	if errors.As(err, &all) {
		what = fmt.Sprintf("La configuration est à corriger (%d).", len(all))
	}
	return failure{exitUsage, what, "corrigez, puis vérifiez avec `tocsin check -config " + file + "`.", err}
}
