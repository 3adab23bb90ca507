package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"tocsin/collective"
	"tocsin/collective/tally"
	"tocsin/report/recount"
)

// tally counts published ballots again, with nothing but their file.
func (p program) tally(args []string) error {
	rules, file, err := tallyRules(args)
	if errors.Is(err, flag.ErrHelp) {
		return failure{code: p.help()}
	} else if err != nil {
		return tallyFailure(err, file)
	}
	form, known := rules.Method.Form()
	if !known {
		return tallyFailure(fmt.Errorf("method %q: %w", rules.Method, tally.ErrMethod), file)
	}
	ballots := p.stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return tallyFailure(err, file)
		}
		defer f.Close()
		ballots = f
	}
	election, err := tally.Parse(ballots, form)
	if err != nil {
		return tallyFailure(err, file)
	}
	result, err := tally.Count(election, rules)
	if err != nil {
		return tallyFailure(err, file)
	}
	if _, err := io.WriteString(p.stdout, recount.Text(result)); err != nil {
		return fmt.Errorf("write tally: %w", err)
	}
	return nil
}

// tallyRules reads the flags, which can stand before and after the file.
func tallyRules(args []string) (rules tally.Rules, file string, err error) {
	flags := flag.NewFlagSet("tally", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar((*string)(&rules.Method), "method", "", "")
	flags.IntVar(&rules.Seats, "seats", 0, "")
	flags.TextVar(&rules.Fraction, "fraction", collective.Half(), "")
	flags.StringVar((*string)(&rules.Of), "of", string(collective.Expressed), "")
	flags.Int64Var(&rules.Electorate, "electorate", 0, "")
	for {
		if err := flags.Parse(args); err != nil {
			return rules, file, err
		}
		args = flags.Args()
		if len(args) == 0 {
			break
		}
		if file != "" {
			return rules, file, fmt.Errorf("unexpected argument %q", args[0])
		}
		file, args = args[0], args[1:]
	}
	if file == "" {
		return rules, file, errors.New("no file of ballots")
	}
	if rules.Fraction.IsZero() {
		return rules, file, fmt.Errorf("-fraction 0: %w", collective.ErrFraction)
	}
	return rules, file, nil
}

// tallyFailure says what is wrong with the flags or with the file.
func tallyFailure(err error, file string) failure {
	if what, todo, ok := recount.Explain(err, file); ok {
		if errors.Is(err, tally.ErrMethod) {
			return failure{exitUsage, "Recompte : " + what, todo, err}
		}
		return failure{exitUsage, what, todo, nil}
	}
	var path *os.PathError
	if errors.As(err, &path) {
		return failure{exitUsage, "Les bulletins ne peuvent pas être lus : " + file,
			"vérifiez le nom du fichier et ses droits ; - lit l'entrée standard.", err}
	}
	return failure{exitUsage, "Commande non comprise.", "par exemple : tocsin tally -method schulze bulletins.votes ; " +
		"-seats 3 pour stv ; -fraction 2/3, -of et -electorate pour majority ; méthodes : " + recount.MethodNames() + ".", err}
}
