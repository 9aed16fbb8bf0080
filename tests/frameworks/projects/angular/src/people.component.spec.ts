import { TestBed } from "@angular/core/testing";
import { ApiClient } from "genesys-users";
import { describe, expect, it, vi } from "vitest";
import { PeopleComponent } from "./people.component";

describe("the list of people", () => {
  it("shows what a mock of fetch responds", async () => {
    const fetch = vi.fn(async (url: string | URL) =>
      Response.json(new URL(url).pathname.endsWith("/me") ? { id: "1" } : { entities: [{ id: "2", name: "Zoë" }] }),
    );
    const client = new ApiClient({ basePath: "https://api.example", accessToken: "token", fetch });
    TestBed.configureTestingModule({ imports: [PeopleComponent], providers: [{ provide: ApiClient, useValue: client }] });
    const fixture = TestBed.createComponent(PeopleComponent);
    await fixture.componentInstance.load();
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector("h1")?.textContent).toBe("1");
    expect(element.querySelector("li")?.textContent).toBe("Zoë");
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
