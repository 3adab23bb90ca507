package demo

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

type options struct {
	once bool
	fast bool
}

// parse reads the arguments. Where it is not ok to go on, it has said why and
// returns the exit code.
func parse(args []string, stderr io.Writer) (o options, code int, ok bool) {
	f := flag.NewFlagSet("demo", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.BoolVar(&o.once, "once", false, "joue l'histoire et s'arrête : fin 0 si le bot a dit ce qui était attendu")
	f.BoolVar(&o.fast, "fast", false, "sans les pauses pour lire")
	f.Usage = func() {
		fmt.Fprint(stderr, "Usage : tocsin demo [-once] [-fast]\n\n",
			"Un collectif décide d'une grève numérique dans un salon Matrix chiffré, puis vous y entrez.\n\n")
		f.PrintDefaults()
	}
	err := f.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return o, 0, false
	case err != nil:
		return o, 2, false
	case f.NArg() > 0:
		fmt.Fprintf(stderr, "La démo ne connaît pas « %s ».\n", f.Arg(0))
		f.Usage()
		return o, 2, false
	}
	return o, 0, true
}
