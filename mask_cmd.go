package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"

	"tocsin/collective/mask"
)

// longestLine is how long a line may be, in bytes. A line is masked as a whole, so that it has
// to fit in memory several times.
const longestLine = 16 << 20

var errLongLine = errors.New("line too long")

// mask copies standard input to standard output, a line at a time, with personal data masked.
// Each line is written before the next one is read, so that it also works in a conversation.
func (p program) mask(args []string) error {
	flags := flag.NewFlagSet("mask", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return failure{code: p.help()}
	} else if err != nil {
		return usage(err)
	}
	if flags.NArg() > 0 {
		return usage(fmt.Errorf("unexpected argument %q", flags.Arg(0)))
	}
	in := bufio.NewReader(p.stdin)
	for number := 1; ; number++ {
		line, err := readLine(in)
		if errors.Is(err, errLongLine) {
			return failure{exitUsage, fmt.Sprintf("La ligne %d est trop longue : plus de %d Mo.", number, longestLine>>20),
				"coupez-la ; les lignes d'avant sont masquées, elle et la suite ne sont pas écrites.", nil}
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read text: %w", err)
		}
		if line != "" {
			if _, werr := io.WriteString(p.stdout, mask.Text(line)); werr != nil {
				return fmt.Errorf("write masked text: %w", werr)
			}
		}
		if err != nil {
			return nil
		}
	}
}

// readLine reads a line with its end. The last one may have none, and comes with io.EOF.
func readLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		if len(line)+len(piece) > longestLine {
			return "", errLongLine
		}
		line = append(line, piece...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return string(line), err
		}
	}
}
