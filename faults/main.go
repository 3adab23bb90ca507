// Command faults does to Tocsin what life does, and counts: it starts the program as a
// process beside a real homeserver, has members with encrypted clients vote, note, report
// and take tasks, and meanwhile kills, cuts, fills and breaks things. Afterwards nothing
// that was acknowledged may be lost, nothing counted or answered twice, and whoever can
// act must have been told.
//
//	go run ./faults                     everything, about an hour
//	go run ./faults -short              a taste of each
//	go run ./faults -only kill,disk     some; -list names them
//
// It ends with a table, and with exit code 1 when anything fell short. Root is needed to
// fill a disk and to make one read-only; without, that is said and left out.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"tocsin/stage"
)

// options are what is asked for on the command line.
type options struct {
	only  []string
	seed  uint64
	bound time.Duration
	short bool
	now   bool
	list  bool
	side  int
}

func main() {
	o, err := parse(os.Args[1:], os.Stderr)
	if err != nil {
		os.Exit(2)
	}
	if o.list {
		for _, s := range scenarios() {
			fmt.Printf("%-10s %s\n", s.name, s.about)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(stage.WithTurn(o.now, func() int { return faults(ctx, o, os.Stdout) }))
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("faults", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Func("only", "names of scenarios, separated by commas", func(names string) error {
		for name := range strings.SplitSeq(names, ",") {
			if !slices.ContainsFunc(scenarios(), func(s scenario) bool { return s.name == name }) {
				return fmt.Errorf("no scenario %q", name)
			}
			o.only = append(o.only, name)
		}
		return nil
	})
	flags.Uint64Var(&o.seed, "seed", 0, "of all that is random; 0: another each time, which is printed")
	flags.DurationVar(&o.bound, "time", 2*time.Hour, "what has not begun by then is left out")
	flags.BoolVar(&o.short, "short", false, "a few blows of each")
	flags.BoolVar(&o.now, "now", false, "do not wait for other tests with a homeserver on this machine")
	flags.IntVar(&o.side, "side", 1, "how many scenarios side by side; times are then those of a busy machine")
	flags.BoolVar(&o.list, "list", false, "name the scenarios")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.seed = cmp.Or(o.seed, uint64(time.Now().UnixNano()))
	o.side = max(o.side, 1)
	return o, nil
}

// faults runs what was asked for and returns the exit code.
func faults(ctx context.Context, o options, out io.Writer) int {
	out = &printer{out: out}
	fmt.Fprintf(out, "seed %d\n", o.seed)
	end := time.Now().Add(o.bound)
	h, err := openHall(ctx, o)
	if err != nil {
		fmt.Fprintln(out, err)
		return 1
	}
	defer h.close()
	var results []*run
	for _, s := range scenarios() {
		if len(o.only) == 0 || slices.Contains(o.only, s.name) {
			results = append(results, h.newRun(s, out))
		}
	}
	playAll(ctx, o, results, end)
	return table(out, results)
}

// playAll plays runs in their order, or several side by side in any order, so that what a
// short time leaves out is not always the same.
func playAll(ctx context.Context, o options, runs []*run, end time.Time) {
	order := slices.Clone(runs)
	if o.side > 1 {
		random := rand.New(rand.NewPCG(o.seed, 0))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	var group errgroup.Group
	group.SetLimit(o.side)
	for _, r := range order {
		group.Go(func() error {
			if time.Now().After(end) || ctx.Err() != nil {
				r.left = "no time left"
				return nil
			}
			r.play(ctx)
			return nil
		})
	}
	_ = group.Wait() // the runs keep their own faults
}
