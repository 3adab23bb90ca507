package storage

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"tocsin/internal/pgtest"
)

// shortLease is one for tests. The server counts idle time in milliseconds.
const shortLease = 2 * time.Second

func mustServe(tb testing.TB, address string, now func() time.Time) *Store {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), 20*time.Second)
	defer cancel()
	s, err := Open(ctx, Options{URL: address, Key: key(1), Now: now, Lease: shortLease})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

func mustAddress(tb testing.TB) string {
	tb.Helper()
	pgtest.Need(tb)
	return pgtest.URL(tb, filepath.Join(tb.TempDir(), "tocsin.db"))
}

func past(s *Store, lookup string) error {
	return s.Do(context.Background(), func(t *Tx) error {
		return t.exec("write", "INSERT INTO past_rooms (lookup) VALUES (?)", lookup)
	})
}

// mustEndSessions ends the connections of all processes to a schema, as a network does.
func mustEndSessions(tb testing.TB, s *Store) {
	tb.Helper()
	pgtest.MustExec(tb, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name LIKE 'tocsin "+s.dialect.(*server).place.Schema+"%'")
}

func TestASecondProcessWaits(t *testing.T) {
	address, c := mustAddress(t), newClock(t)
	first := mustServe(t, address, c.Now)
	waits, opened := make(chan bool), make(chan *Store)
	go func() {
		s, err := Open(t.Context(), Options{URL: address, Key: key(1), Now: c.Now, Lease: shortLease, Waiting: func() error { close(waits); return nil }})
		if err != nil {
			t.Error(err)
		}
		opened <- s
	}()
	select {
	case <-waits:
	case <-opened:
		t.Fatal("two processes serve")
	}
	select {
	case <-opened:
		t.Fatal("two processes serve")
	case <-time.After(2 * shortLease): // the first one is idle, and there
	}
	if err := past(first, "a"); err != nil {
		t.Fatal(err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	second := <-opened
	defer second.Close()
	if n := len(MustRows(t, second, "past_rooms")); n != 1 {
		t.Errorf("%d rows", n)
	}
}

// TestAConnectionIsTakenUpAgain: a cut that nobody used changes nothing.
func TestAConnectionIsTakenUpAgain(t *testing.T) {
	address, c := mustAddress(t), newClock(t)
	s := mustServe(t, address, c.Now)
	mustEndSessions(t, s)
	err := past(s, "a")
	for range 20 { // the one that was cut fails, the next one has a connection
		if err == nil {
			break
		}
		time.Sleep(100 * time.Millisecond)
		err = past(s, "a")
	}
	if err != nil || len(MustRows(t, s, "past_rooms")) != 1 {
		t.Error(err)
	}
	select {
	case <-s.Lost():
		t.Error("it takes itself for replaced")
	default:
	}
}

// TestWhoWasReplacedWritesNothing: after a cut that another process used, also if that one has
// gone again.
func TestWhoWasReplacedWritesNothing(t *testing.T) {
	address, c := mustAddress(t), newClock(t)
	old := mustServe(t, address, c.Now)
	mustEndSessions(t, old)
	mustServe(t, address, c.Now).Close()
	deadline := time.Now().Add(5 * time.Second)
	var err error
	for !errors.Is(err, ErrLost) && time.Now().Before(deadline) {
		if err = past(old, "late"); err == nil {
			t.Fatal("it writes")
		}
		time.Sleep(50 * time.Millisecond)
	}
	select {
	case <-old.Lost():
	case <-time.After(5 * time.Second):
		t.Errorf("it does not notice: %v", err)
	}
}

// TestEpochGuardsEachTransaction: should two processes share the lock, as behind a pooler that
// hands connections out by the transaction, the epoch alone keeps the old one from writing.
func TestEpochGuardsEachTransaction(t *testing.T) {
	address, c := mustAddress(t), newClock(t)
	s := mustServe(t, address, c.Now)
	pgtest.MustExec(t, "UPDATE "+s.dialect.(*server).lease.table()+" SET epoch = epoch + 1")
	if err := past(s, "a"); !errors.Is(err, ErrLost) {
		t.Error(err)
	}
	<-s.Lost()
}

func TestAccountsSideBySide(t *testing.T) {
	one, other, c := mustAddress(t), mustAddress(t), newClock(t)
	a, b := mustServe(t, one, c.Now), mustServe(t, other, c.Now)
	for _, s := range []*Store{a, b} {
		MustTake(t, s, circle(c, "!liege:test", "@alice:test"))
		if err := s.Take(t.Context(), Intake{Position: "s1", Rooms: []RoomIntake{{Matrix: "!liege:test", Events: []Incoming{command(c, "$1", "@alice:test")}}}}); err != nil {
			t.Fatal(err)
		}
	}
	MustDo(t, a, func(tx *Tx) error { return tx.Handled("$1", "", "") })
	MustDo(t, b, func(tx *Tx) error {
		pending, err := tx.Pending(10)
		if len(pending) != 1 {
			t.Errorf("%d events wait at the other account", len(pending))
		}
		return err
	})
}

// TestServingProcess is no test: it is what the tests below start as another process. It writes
// numbers, and says each of them when it is committed.
func TestServingProcess(t *testing.T) {
	address := os.Getenv("TOCSIN_TEST_SERVE")
	if address == "" {
		t.Skip("started by other tests")
	}
	s := mustServe(t, address, time.Now)
	for n := 0; ; n++ {
		switch err := past(s, fmt.Sprint(n)); {
		case err == nil:
			fmt.Println("wrote", n)
		case errors.Is(err, ErrLost):
			fmt.Println("lost")
			return
		}
		time.Sleep(time.Millisecond)
	}
}

// serving is another process, with what it has said.
type serving struct {
	*exec.Cmd
	said *bufio.Scanner
}

func mustStart(t *testing.T, address string) *serving {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestServingProcess$", "-test.v")
	cmd.Env = append(os.Environ(), "TOCSIN_TEST_SERVE="+address)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return &serving{cmd, bufio.NewScanner(out)}
}

// until reads on to a line, and returns how many numbers were written by then.
func (s *serving) until(line string) (wrote int) {
	for s.said.Scan() {
		if strings.HasPrefix(s.said.Text(), "wrote ") {
			wrote++
		}
		if s.said.Text() == line {
			break
		}
	}
	return wrote
}

// TestKilledProcessIsReplaced: nothing that it confirmed is lost, and the other one serves at once.
func TestKilledProcessIsReplaced(t *testing.T) {
	address := mustAddress(t)
	p := mustStart(t, address)
	p.until("wrote 50")
	if err := p.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	killed := time.Now()
	s := mustServe(t, address, time.Now)
	t.Logf("taken over after %s", time.Since(killed).Round(time.Millisecond))
	if took := time.Since(killed); took > shortLease {
		t.Errorf("it took %s", took)
	}
	wrote := 51 + p.until("")
	if n := len(MustRows(t, s, "past_rooms")); n != wrote && n != wrote+1 { // it may have died before it could say so
		t.Errorf("%d rows, %d confirmed", n, wrote)
	}
}

// TestHungProcessIsReplaced: the server ends the connection of one that says nothing, and when it
// goes on it writes nothing any more.
func TestHungProcessIsReplaced(t *testing.T) {
	address := mustAddress(t)
	p := mustStart(t, address)
	p.until("wrote 20")
	if err := p.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	hung := time.Now()
	s := mustServe(t, address, time.Now)
	if took := time.Since(hung); took > shortLease+2*time.Second {
		t.Errorf("it took %s", took)
	}
	t.Logf("taken over after %s", time.Since(hung).Round(time.Millisecond))
	before := len(MustRows(t, s, "past_rooms"))
	if err := p.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	p.until("lost")
	if after := len(MustRows(t, s, "past_rooms")); after != before {
		t.Errorf("%d rows were written by the one that was replaced", after-before)
	}
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}
