package trial

import (
	"bytes"
	"strings"
	"sync"
)

// Output keeps everything that the program ever logged, over all its starts.
type Output struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.Write(p)
}

func (o *Output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}

// Count is how often it says something.
func (o *Output) Count(what string) int { return strings.Count(o.String(), what) }

// Mark is the present end, for Since.
func (o *Output) Mark() int { return len(o.String()) }

// Since is what was logged after the mark.
func (o *Output) Since(mark int) string { return o.String()[mark:] }

// Tail is the end of it, for errors.
func (o *Output) Tail() string {
	text := o.String()
	return text[max(0, len(text)-4000):]
}

// Lines are those of a log that hold one of some words.
func Lines(log string, words ...string) (found []string) {
	for line := range strings.SplitSeq(log, "\n") {
		for _, word := range words {
			if strings.Contains(line, word) {
				found = append(found, line)
				break
			}
		}
	}
	return found
}
