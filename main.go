// Tocsin is a Matrix bot with which a collective decides together.
//
// This package only wires: each subcommand reads the configuration, opens what it
// needs in the order configuration, lock, key, database, connection, and ends with
// an exit code and, where something went wrong, with what to do about it.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // an image without any other file knows the time zones
)

//go:embed config.yaml
var defaults []byte

// program is a run of Tocsin, and what it has of the world outside.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // after the first signal, the second one ends at once
	p := program{os.Stdin, os.Stdout, os.Stderr, os.Getenv}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// run does what args ask for and returns the exit code.
func (p program) run(ctx context.Context, args []string) int {
	if len(args) == 0 {
		_ = p.help()
		return exitUsage
	}
	name := args[0]
	if name == "-h" || name == "-help" || name == "--help" {
		name = "help"
	}
	for _, c := range subcommands() {
		if c.name == name {
			return c.run(ctx, p, args[1:])
		}
	}
	return p.end(usage(fmt.Errorf("unknown subcommand %q", name)))
}

func (p program) help() int {
	fmt.Fprint(p.stdout, "Tocsin, un bot Matrix pour décider ensemble.\n\n")
	for _, c := range subcommands() {
		fmt.Fprintf(p.stdout, "  tocsin %-39s %s\n", c.usage(), c.does)
	}
	fmt.Fprint(p.stdout, "\nPartout où il faut une configuration : -config FICHIER ; sinon, config.yaml. Mots de passe\n",
		"et clés : variables TOCSIN_PASSWORD, TOCSIN_TOKEN, TOCSIN_KEY et TOCSIN_DATABASE, fichiers, ou secrets systemd.\n\nFin :")
	for i, e := range exits() {
		if i > 0 {
			fmt.Fprint(p.stdout, ",")
		}
		fmt.Fprintf(p.stdout, " %d %s", e.code, e.means)
	}
	fmt.Fprintln(p.stdout, ".")
	return exitOK
}

// example writes the configuration that the program holds, to be filled in.
func (p program) example(args []string) int {
	if len(args) > 0 {
		return p.end(usage(fmt.Errorf("unexpected argument %q", args[0])))
	}
	if _, err := p.stdout.Write(defaults); err != nil {
		return p.end(fmt.Errorf("write example: %w", err))
	}
	return exitOK
}
